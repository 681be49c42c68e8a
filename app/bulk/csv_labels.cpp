// SPDX-License-Identifier: Apache-2.0
#include "app/bulk/csv_labels.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/bulk/order_file.hpp"

namespace vialwright::bulk {

namespace {

using workbench::LabelRow;

constexpr std::string_view note = "note";
constexpr std::string_view no_labels =
    "this file holds no labels: its first line must name the columns, such as product,lot,made,bud,copies";

const std::vector<std::string_view>& names() {
    static const auto all = [] {
        std::vector<std::string_view> found;
        for (const auto& field : workbench::label_fields()) found.push_back(field.name);
        found.push_back(note);
        return found;
    }();
    return all;
}

std::string_view trimmed(std::string_view cell) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = std::min(cell.find_first_not_of(blanks), cell.size());
    cell.remove_prefix(begin);
    return cell.substr(0, cell.find_last_not_of(blanks) + 1);
}

files::Fault of_first_line(const std::string& file, std::string message) {
    return {file, {1, 1}, std::move(message), false, files::Cause::content};
}

std::string option_for(std::string_view column) {
    std::string option = "--" + std::string(column);
    std::ranges::replace(option, '_', '-');
    return option;
}

}  // namespace

const KnownColumns& label_columns() {
    static const KnownColumns known{names(), {}, "lot"};
    return known;
}

Result<std::unique_ptr<CsvLabels>, files::Faults> CsvLabels::open(ByteSource& source, const ColumnMap& map,
                                                                  SharedLabel shared,
                                                                  const std::string& file) {
    std::unique_ptr<CsvLabels> labels(new CsvLabels(source, std::move(shared)));
    const auto header = labels->splitter_->read_header();
    if (auto fault = fault_of_first_line(header, no_labels); !fault.empty())
        return Failure{files::Faults{of_first_line(file, std::move(fault))}};
    auto columns = read_fields(header.text, map, label_columns(), file);
    if (!columns) return Failure{columns.error()};
    labels->columns_ = *std::move(columns);
    labels->splitter_->expect_fields(labels->columns_.size());
    files::Faults faults;
    labels->check_shared(file, faults);
    if (!faults.empty()) return Failure{std::move(faults)};
    return labels;
}

// What is said twice may be said in two ways; what nobody says would be missing on every label.
void CsvLabels::check_shared(const std::string& file, files::Faults& faults) const {
    const auto& fields = workbench::label_fields();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const bool is_column = std::ranges::find(columns_, std::optional(i)) != columns_.end();
        const std::string_view name = fields[i].name;
        const bool is_shared = !(shared_.text.*fields[i].text).empty();
        const bool is_needed = name == "product" || (name == "bud" && !shared_.has_date) ||
                               (shared_.text.opened.empty() && (name == "made" || name == "lot"));
        if (is_column && (is_shared || (name == "bud" && shared_.has_date)))
            faults.push_back(of_first_line(
                file, fmt::format("the column \"{}\" stands here, and the options say it for all rows: leave "
                                  "one of them out",
                                  name)));
        if (!is_column && !is_shared && is_needed)
            faults.push_back(of_first_line(
                file, fmt::format("the column \"{}\" is missing; if it is the same for all rows, {} says it",
                                  name, option_for(name))));
    }
}

void CsvLabels::rewind() {
    if (!source_.rewind()) throw ReadFailed("it cannot be read a second time");
    splitter_.emplace(source_);
    splitter_->read_header();
    splitter_->expect_fields(columns_.size());
    records_.clear();
    at_ = 0;
}

bool CsvLabels::next(LabelRow& row) {
    if (at_ == records_.size()) {
        at_ = 0;
        if (!splitter_->next(bytes_, records_)) {
            records_.clear();
            return false;
        }
    }
    const Record& record = records_[at_++];
    row.line = record.line;
    row.faults.clear();
    if (record.fault == RecordFault::none)
        assign(std::string_view(bytes_).substr(record.begin, record.length), row);
    else if (record.fault == RecordFault::blank) row.faults.push_back({"", "this line is empty: delete it"});
    else row.faults.push_back({"", explain(record.fault)});
    return true;
}

void CsvLabels::assign(std::string_view record, LabelRow& row) {
    if (auto fault = fields_.read(record)) return row.faults.push_back({"", std::move(*fault)});
    const auto& cells = fields_.fields();
    if (cells.size() != columns_.size())
        return row.faults.push_back(
            {"", fmt::format("this line has {} field{}, and the first line names {} columns: a field that "
                             "holds a comma must stand in quotation marks",
                             cells.size(), cells.size() == 1 ? "" : "s", columns_.size())});
    row.text = shared_.text;
    const auto& fields = workbench::label_fields();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string_view cell = trimmed(cells[i]);
        if (!columns_[i] || cell.empty()) continue;
        if (*columns_[i] < fields.size()) (row.text.*fields[*columns_[i]].text).assign(cell);
        else row.text.auxiliary.emplace_back(cell);
    }
}

Result<LabelSource, files::Faults> open_labels(const std::filesystem::path& path, const ColumnMap& map,
                                               SharedLabel shared, const std::stop_token& stop) {
    auto file = open_source(path, stop);
    if (!file) return Failure{files::Faults{file.error()}};
    LabelSource opened;
    opened.file = *std::move(file);
    if (!opened.file->size()) opened.spooled = spooled("", *opened.file, stop);
    auto rows = CsvLabels::open(opened.spooled ? *opened.spooled : *opened.file, map, std::move(shared),
                                shown_name(path));
    if (!rows) return Failure{rows.error()};
    opened.rows = *std::move(rows);
    return opened;
}

}  // namespace vialwright::bulk
