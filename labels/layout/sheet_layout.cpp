// SPDX-License-Identifier: Apache-2.0
#include "labels/layout/sheet_layout.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "labels/layout/page_places.hpp"

namespace vialwright::layout {

namespace {

using content::LabelRefusal;

Failure<LabelRefusal> refuse(std::string message, std::string advice) {
    return Failure{LabelRefusal{{{"sheet", std::move(message), std::move(advice)}}, ""}};
}

}  // namespace

std::size_t PrintJob::label_count() const {
    std::size_t count = 0;
    for (const auto& page : pages) count += page.size();
    return count;
}

Result<PrintJob, LabelRefusal> impose(std::vector<LabelLayout> labels, const stock::Stock& stock,
                                      const PrinterProfile& printer, int copies, int start_at) {
    const std::vector<int> of_each(labels.size(), copies);
    return impose(std::move(labels), of_each, stock, printer, start_at);
}

Result<PrintJob, LabelRefusal> impose(std::vector<LabelLayout> labels, const std::vector<int>& copies,
                                      const stock::Stock& stock, const PrinterProfile& printer,
                                      int start_at) {
    const int places = stock.labels_per_page();
    if (labels.empty()) return refuse("there is no label to print", "give at least one");
    for (const int of_one : copies)
        if (of_one < 1 || of_one > most_copies)
            return refuse(fmt::format("{} copies", of_one),
                          fmt::format("between 1 and {} copies", most_copies));
    if (start_at < 1 || start_at > places)
        return refuse(fmt::format("{} has no place {}", stock.id, start_at),
                      fmt::format("start between 1 and {}", places));
    const bool all_fit = std::ranges::all_of(labels, [&](const LabelLayout& label) {
        return label.stock == stock.id && label.drawing.dpi == printer.dpi;
    });
    if (!all_fit) return refuse("a label was laid out for another stock or printer", "lay it out again");

    const draw::Point page = page_size(stock, printer);
    PrintJob job{page.x, page.y, printer.dpi, std::move(labels), {}};
    int place = start_at - 1;
    for (std::size_t label = 0; label < job.labels.size(); ++label)
        for (int copy = 0; copy < copies.at(label); ++copy) {
            if (place == places) place = 0;
            if (job.pages.empty() || place == 0) job.pages.emplace_back();
            job.pages.back().push_back({label, place_on_page(stock, place, printer)});
            ++place;
        }
    if (auto refused = refused_off_page(job, printer)) return Failure{*std::move(refused)};
    return job;
}

}  // namespace vialwright::layout
