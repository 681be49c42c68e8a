// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/printers.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "app/workbench/quantity_parts.hpp"
#include "app/workbench/tr.hpp"
#include "core/text/names.hpp"

namespace vialwright::workbench {

namespace {

using printer::Printer;

constexpr std::array<int, 3> printer_dpi = {203, 300, 600};
constexpr std::string_view usual_dpi = "300";
constexpr std::string_view of_settings = "settings:";  // before an id, which may be "300" too

std::string usual_layout(const PrintSources& sources) {
    const bool is_there = sources.printers && printer::find(*sources.printers, sources.usual_printer);
    return is_there ? std::string(of_settings) + sources.usual_printer : std::string(usual_dpi);
}

void read_layout(const std::string& chosen, const PrintSources& sources, PrinterSection& section) {
    const printer::Printers* printers = sources.printers;
    ChoiceView& view = section.printer;
    view.selected = chosen.empty() ? usual_layout(sources) : chosen;
    for (const int dpi : printer_dpi) {
        view.choices.push_back({fmt::to_string(dpi), fmt::format("{} dpi", dpi)});
        if (view.selected != view.choices.back().id) continue;
        section.laid_out_for.emplace();
        section.laid_out_for->profile.dpi = dpi;
    }
    static const printer::Printers none;
    const printer::Printers& known = printers == nullptr ? none : *printers;
    for (const Printer& one : known)
        view.choices.push_back(
            {std::string(of_settings) + one.id, fmt::format("{}, {} dpi", one.name, one.profile.dpi)});
    if (section.laid_out_for) return;
    const std::string id =
        view.selected.starts_with(of_settings) ? view.selected.substr(of_settings.size()) : view.selected;
    const auto found = printer_of_settings(known, id);
    if (found) section.laid_out_for = **found;
    else view.error = sentence(found.error());
}

std::string sentences(const print::PrintProblem& problem) {
    return sentence(problem.message) + " " + sentence(problem.advice);
}

class QueueReader {
public:
    QueueReader(const std::string& chosen, PrinterSection& section)
        : chosen_(chosen), section_(section), view_(section.queue) {}

    void read(const std::optional<QueueNews>& news) {
        if (!news) return nothing(tr("Not known yet"), "", tr("The printers are not known yet."));
        if (!*news) return nothing(tr("No printer"), sentences(news->error()), sentences(news->error()));
        const print::QueueList& list = **news;
        if (list.queues.empty()) {
            const std::string words =
                tr("No printer is set up on this computer. Set one up in the system's settings, or save the "
                   "PDF and print it elsewhere at 100 %.");
            return nothing(tr("No printer"), words, words);
        }
        choose(list);
    }

private:
    void nothing(std::string choice, std::string note, std::string why) {
        view_.choices = {{"", std::move(choice)}};
        view_.note = std::move(note);
        section_.why_no_target = std::move(why);
    }

    std::string usual(const print::QueueList& list) const {
        const auto& printer = section_.laid_out_for;
        if (printer && !printer->queue.empty()) return printer->queue;
        // A printer of the settings without a queue is one that is laid out for; the default one may be quite another.
        if (printer && !printer->id.empty()) return "";
        return list.queues.size() == 1 ? list.queues.front().name : list.usual;
    }

    void choose(const print::QueueList& list) {
        const std::string name = chosen_.empty() ? usual(list) : chosen_;
        if (name.empty()) view_.choices.push_back({"", tr("Choose")});
        for (const auto& one : list.queues)
            view_.choices.push_back({one.name, one.description.empty() || one.description == one.name
                                                   ? one.name
                                                   : fmt::format("{} ({})", one.name, one.description)});
        if (name.empty()) {
            section_.is_queue_wanted = true;
            section_.why_no_target = tr("Choose where it is printed.");
            return;
        }
        const auto found = std::ranges::find(list.queues, name, &print::Queue::name);
        if (found == list.queues.end()) return stop(unknown(name, list));
        view_.selected = name;
        if (const auto problem = print::problem_of(*found))
            return stop(sentences(*problem) + " " + tr("Until then the PDF can be saved."));
        if (!section_.laid_out_for) return;
        note_dots(*found, section_.laid_out_for->profile.dpi);
        section_.target = section_.laid_out_for;
        section_.target->queue = name;
        section_.target->profile.page = layout::Page::whole_points;
    }

    // A bar code between two dots of the printer is not sharp.
    void note_dots(const print::Queue& queue, int dpi) {
        if (queue.dpi.empty() || std::ranges::find(queue.dpi, dpi) != queue.dpi.end()) return;
        std::vector<std::string> known;
        for (const int one : queue.dpi) known.push_back(fmt::to_string(one));
        view_.note =
            fmt::format(fmt::runtime(tr("It names {} dots per inch, and the label is laid out for {}: "
                                        "choose the same for both.")),
                        text::listed(known), dpi);
    }

    static std::string unknown(const std::string& name, const print::QueueList& list) {
        std::vector<std::string> names;
        for (const auto& one : list.queues) names.push_back(one.name);
        return fmt::format(
            fmt::runtime(tr("CUPS has no queue \"{}\", only {}. Choose one of them, or save the PDF.")), name,
            text::listed(names));
    }

    void stop(const std::string& words) {
        view_.error = words;
        section_.why_no_target = words;
    }

    const std::string& chosen_;
    PrinterSection& section_;
    ChoiceView& view_;
};

}  // namespace

Result<const Printer*, std::string> printer_of_settings(const printer::Printers& printers,
                                                        const std::string& id) {
    if (const Printer* found = printer::find(printers, id)) return found;
    std::vector<std::string> ids;
    for (const auto& one : printers) ids.push_back(one.id);
    return Failure{fmt::format("there is no printer \"{}\" in the settings; {}", id,
                               ids.empty() ? "there is none yet: docs/labels.md shows how one is described"
                                           : "known are " + text::listed(ids))};
}

PrinterSection read_printer(const std::string& printer, const std::string& queue,
                            const PrintSources& sources) {
    PrinterSection section;
    read_layout(printer, sources, section);
    QueueReader(queue, section).read(sources.queues);
    if (!section.laid_out_for) section.why_no_target = section.printer.error;
    return section;
}

}  // namespace vialwright::workbench
