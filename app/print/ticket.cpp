// SPDX-License-Identifier: Apache-2.0
#include "app/print/ticket.hpp"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "core/numbers/decimal_text.hpp"
#include "core/text/names.hpp"

namespace vialwright::print {

namespace {

using draw::Length;
using numbers::Exact;

// A queue's own size is the page's where it differs by less than paper is cut to.
constexpr int same_size_hundredths = 50;

struct Page {
    Length width, height;
};

int hundredths(const Length& length) {
    const Exact count = numbers::round_to_multiple(length.in_mm() * 100, 1, numbers::Rounding::half_up);
    return static_cast<int>(count.parts()->numerator);
}

PaperSize size_of(const Page& page) { return {hundredths(page.width), hundredths(page.height)}; }

bool is_same(const PaperSize& a, const PaperSize& b) {
    return std::abs(a.width - b.width) <= same_size_hundredths &&
           std::abs(a.height - b.height) <= same_size_hundredths;
}

std::string in_mm(const PaperSize& size) {
    const auto text = [](int hundredths) {
        return numbers::format_decimal(Exact::ratio(hundredths, 100), 2).text;
    };
    return fmt::format("{} x {} mm", text(size.width), text(size.height));
}

// The paper as the printer takes it in: a page turned by a quarter lies the other way.
Page paper_of(const proof::ProvedFile& file, int turn) {
    if (turn % 180 == 0) return {file.page_width(), file.page_height()};
    return {file.page_height(), file.page_width()};
}

std::string custom_in_mm(const Page& page) {
    return fmt::format("Custom.{}x{}mm", numbers::machine_decimal(page.width.in_mm(), 7),
                       numbers::machine_decimal(page.height.in_mm(), 7));
}

std::string custom_in_points(const Page& page) {
    return fmt::format("Custom.{}x{}pt", numbers::machine_decimal(page.width.in_points(), 7),
                       numbers::machine_decimal(page.height.in_points(), 7));
}

const char* orientation_of(int turn) {
    switch (turn) {  // RFC 8011, 5.2.10; a landscape page is turned counter-clockwise
        case 90: return "5";
        case 180: return "6";
        case 270: return "4";
        default: return "3";
    }
}

PrintProblem no_such_paper(const Queue& queue, const PaperSize& wanted) {
    constexpr std::size_t most_named = 8;
    std::vector<std::string> names;
    for (const auto& paper : queue.papers)
        if (names.size() < most_named) names.push_back(paper.name);
    return {
        PrintProblem::Cause::paper,
        fmt::format("the queue \"{}\" takes no paper of {}", queue.name, in_mm(wanted)),
        fmt::format("it has {}{}; choose a stock of such a size, or turn the page in the printer's profile "
                    "(turn = 90) where the roll lies across",
                    text::listed(names), queue.papers.size() > most_named ? " and others" : "")};
}

PrintProblem other_paper(const printer::Printer& printer, const PaperSize& named, const PaperSize& wanted) {
    return {PrintProblem::Cause::paper,
            fmt::format("the profile \"{}\" names paper \"{}\", which is {}; the label's page is {}",
                        printer.id, printer.media, in_mm(named), in_mm(wanted)),
            "load and name the paper of this stock, or leave `media` out so that the size is sent"};
}

class Writer {
public:
    Writer(const Page& page, Feed feed, const printer::Printer& printer, const Queue& queue)
        : page_(page), size_(size_of(page)), feed_(feed), printer_(printer), queue_(queue) {}

    Result<Ticket, PrintProblem> write() {
        if (auto problem = choose_paper()) return Failure{*std::move(problem)};
        option("media", ticket_.media);
        for (const auto& [name, value] : page_size_) option(name, value);
        option("print-scaling", "none");
        option("orientation-requested", orientation_of(printer_.profile.turn));
        const std::string dpi = fmt::format("{}dpi", printer_.profile.dpi);
        option("printer-resolution", dpi);
        option("Resolution", dpi);
        option("copies", "1");
        option("number-up", "1");
        option("sides", "one-sided");
        option("job-sheets", "none");
        note_resolution();
        return std::move(ticket_);
    }

private:
    using Option = std::pair<std::string, std::string>;

    void option(std::string name, std::string value) {
        ticket_.options.emplace_back(std::move(name), std::move(value));
    }

    std::optional<PrintProblem> choose_paper() {
        if (!printer_.media.empty()) return choose_named_by_profile();
        const bool knows_nothing = queue_.papers.empty() && !queue_.least;
        const auto named = std::ranges::find_if(
            queue_.papers, [&](const Paper& paper) { return is_same(paper.size, size_); });
        // A sheet by its name, so that the printer looks for it in its trays; a roll by its size, to the point.
        if (feed_ == Feed::sheet && named != queue_.papers.end()) {
            ticket_.media = named->name;
        } else if (knows_nothing || queue_.takes_any_size(size_)) {
            ticket_.media = custom_in_mm(page_);
            page_size_.emplace_back("PageSize", custom_in_points(page_));
        } else if (named != queue_.papers.end()) {
            ticket_.media = named->name;
        } else {
            return no_such_paper(queue_, size_);
        }
        return std::nullopt;
    }

    std::optional<PrintProblem> choose_named_by_profile() {
        const auto size = size_of_paper(printer_.media);
        if (size && !is_same(*size, size_)) return other_paper(printer_, *size, size_);
        ticket_.media = printer_.media;
        return std::nullopt;
    }

    void note_resolution() {
        const int dpi = printer_.profile.dpi;
        if (queue_.dpi.empty() || std::ranges::find(queue_.dpi, dpi) != queue_.dpi.end()) return;
        std::vector<std::string> known;
        for (const int one : queue_.dpi) known.push_back(std::to_string(one));
        ticket_.notes.push_back(fmt::format(
            "the label is made for {} dpi, the queue \"{}\" names {}: look that its bar code is sharp", dpi,
            queue_.name, text::listed(known)));
    }

    Page page_;
    PaperSize size_;
    Feed feed_;
    const printer::Printer& printer_;
    const Queue& queue_;
    Ticket ticket_;
    std::vector<Option> page_size_;
};

}  // namespace

Result<Ticket, PrintProblem> ticket_for(const proof::ProvedFile& file, Feed feed,
                                        const printer::Printer& printer, const Queue& queue) {
    return Writer(paper_of(file, printer.profile.turn), feed, printer, queue).write();
}

}  // namespace vialwright::print
