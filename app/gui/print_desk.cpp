// SPDX-License-Identifier: Apache-2.0
#include "app/gui/print_desk.hpp"

#include <exception>

#include <fmt/format.h>
#include <wx/window.h>

#include "app/workbench/label_cautions.hpp"

namespace vialwright::gui {

using workbench::PrintPort;

namespace {

// Nothing that is thrown leaves the thread.
std::string words_of(const std::exception& problem) {
    return fmt::format("something went wrong inside the program: {}", problem.what());
}

workbench::QueueNews queues_of(const PrintPort& port) {
    try {
        return port.queues();
    } catch (const std::exception& problem) {
        return Failure{print::PrintProblem{print::PrintProblem::Cause::refused, words_of(problem),
                                           "save the PDF, and report this"}};
    }
}

workbench::SaveOutcome print_on(const PrintPort& port, const workbench::PrintOrder& order) {
    try {
        return workbench::print_labels(order, port);
    } catch (const std::exception& problem) {
        return {workbench::Tone::stop, "Look at the printer whether anything came out: " + words_of(problem)};
    }
}

}  // namespace

PrintDesk::PrintDesk(wxWindow& window, workbench::PrintPage& page, const Ports& ports,
                     std::function<void()> render, Send send)
    : window_(window),
      page_(page),
      ports_(ports),
      render_(std::move(render)),
      send_(std::move(send)),
      looking_(window),
      sending_(window) {}

void PrintDesk::look() {
    has_looked_ = true;
    looking_.start([port = ports_.print] { return queues_of(port); },
                   [this](const workbench::QueueNews& news) {
                       page_.tell_queues(news);
                       render_();
                   });
}

void PrintDesk::look_once() {
    if (!has_looked_) look();
}

// What is sent is what was asked about, whatever came in while the question stood there.
void PrintDesk::print() {
    workbench::PrintView asked = page_.print_view();
    const auto order = page_.print_order();
    if (!asked.enabled || !order) return;
    for (const auto& caution : workbench::label_cautions(order->job, ports_.now().date))
        asked.details += "\n" + caution.sentence;
    if (!ports_.confirm_print(window_, asked)) return;
    if (send_) return send_(*order);
    sending_.start([port = ports_.print, order = *order] { return print_on(port, order); },
                   [this](const workbench::SaveOutcome& outcome) { ended(outcome); });
    page_.begin_printing(asked.sending);
    render_();
}

// What went wrong may be gone, or new, in the list of queues.
void PrintDesk::ended(const workbench::SaveOutcome& outcome) {
    page_.tell_printed(outcome);
    render_();
    if (outcome.tone == workbench::Tone::stop) look();
}

}  // namespace vialwright::gui
