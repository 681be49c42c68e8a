// SPDX-License-Identifier: Apache-2.0
#include "app/bulk/order_file.hpp"

#include "app/bulk/csv_orders.hpp"
#include "app/bulk/fhir_orders.hpp"

namespace vialwright::bulk {

namespace {

constexpr std::size_t head_size = 4096;

// The first bytes, up to one that is no blank.
std::string read_head(ByteSource& source) {
    std::string head;
    while (head.size() < head_size && head.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string::npos) {
        const std::size_t before = head.size();
        head.resize(head_size);
        const std::size_t got = source.read(head.data() + before, head_size - before);
        head.resize(before + got);
        if (got == 0) break;
    }
    return head;
}

char first_sign(std::string_view head) {
    const std::size_t first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first == std::string_view::npos ? '\0' : head[first];
}

template <class Source>
Result<OrderFile, files::Faults> with_orders(OrderFile opened,
                                             Result<std::unique_ptr<Source>, files::Faults> orders) {
    if (!orders) return Failure{orders.error()};
    opened.orders = *std::move(orders);
    return opened;
}

}  // namespace

Result<OrderFile, files::Faults> open_orders(const std::filesystem::path& path, const ColumnMap& map,
                                             const std::stop_token& stop) {
    const std::string name = shown_name(path);
    auto file = open_source(path, stop);
    if (!file) return Failure{files::Faults{file.error()}};
    OrderFile opened;
    opened.file = *std::move(file);
    std::string head = read_head(*opened.file);
    const char sign = first_sign(head);
    if (sign == '[')
        return Failure{
            files::Faults{{name,
                           {1, 1},
                           "a FHIR document is an object: a Bundle or a MedicationRequest, no list",
                           false,
                           files::Cause::content}}};
    if (sign == '{') {
        if (!opened.file->size()) opened.bytes = spooled(head, *opened.file, stop);
        ByteSource& bytes = opened.bytes ? *opened.bytes : *opened.file;
        bytes.rewind();
        auto orders = FhirOrders::open(bytes, name);
        return with_orders(std::move(opened), std::move(orders));
    }
    opened.bytes = std::make_unique<ResumedSource>(std::move(head), *opened.file);
    auto orders = CsvOrders::open(*opened.bytes, map, name);
    return with_orders(std::move(opened), std::move(orders));
}

std::string shown_name(const std::filesystem::path& path) {
    return path == "-" ? "standard input" : path.string();
}

}  // namespace vialwright::bulk
