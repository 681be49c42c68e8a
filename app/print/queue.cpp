// SPDX-License-Identifier: Apache-2.0
#include "app/print/queue.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

#include <fmt/format.h>

#include "app/print/cups_session.hpp"
#include "core/text/names.hpp"

namespace vialwright::print {

namespace {

// RFC 8011, 5.4.11: "stopped".
constexpr int stopped_state = 5;

const std::vector<const char*>& wanted() {
    static const std::vector<const char*> names{"printer-name",          "printer-info",
                                                "printer-state",         "printer-state-reasons",
                                                "printer-state-message", "printer-is-accepting-jobs",
                                                "media-supported",       "printer-resolution-supported"};
    return names;
}

std::vector<std::string> strings(const CupsLibrary& cups, ipp_attribute_t* attribute) {
    std::vector<std::string> all;
    for (int i = 0; i < cups.count_of(attribute); ++i)
        if (const char* text = cups.string_of(attribute, i, nullptr)) all.emplace_back(text);
    return all;
}

std::optional<PaperSize> size_by(pwg_media_t* media) {
    if (media == nullptr || media->width <= 0 || media->length <= 0) return std::nullopt;
    return PaperSize{media->width, media->length};
}

std::optional<int> points_in(std::string_view text) {
    int points = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), points);
    if (fault != std::errc() || end != text.data() + text.size() || points <= 0) return std::nullopt;
    return points;
}

// "w288h360", as drivers of label printers name paper: points.
std::optional<PaperSize> size_in_points(std::string_view name) {
    const std::size_t h = name.find('h');
    if (!name.starts_with('w') || h == std::string_view::npos) return std::nullopt;
    const auto width = points_in(name.substr(1, h - 1));
    const auto height = points_in(name.substr(h + 1));
    if (!width || !height) return std::nullopt;
    constexpr int hundredths_per_inch = 2540, points_per_inch = 72;
    const auto hundredths = [](int points) {
        return (points * hundredths_per_inch + points_per_inch / 2) / points_per_inch;
    };
    return PaperSize{hundredths(*width), hundredths(*height)};
}

// "custom_min_10x10mm" and "custom_max_…" are the bounds of sizes without a name.
void read_papers(const CupsLibrary& cups, const std::vector<std::string>& names, Queue& queue) {
    for (const auto& name : names) {
        const auto size = size_by(cups.media_for_pwg(name.c_str()));
        if (!size) continue;
        if (name.starts_with("custom_min_")) queue.least = size;
        else if (name.starts_with("custom_max_")) queue.most = size;
        else queue.papers.push_back({name, *size});
    }
}

void read_resolutions(const CupsLibrary& cups, ipp_attribute_t* attribute, Queue& queue) {
    for (int i = 0; i < cups.count_of(attribute); ++i) {
        int across = 0;
        ipp_res_t unit = IPP_RES_PER_INCH;
        const int along = cups.resolution_of(attribute, i, &across, &unit);
        if (unit == IPP_RES_PER_INCH && across == along && along > 0) queue.dpi.push_back(along);
    }
}

void read_one(const CupsLibrary& cups, ipp_attribute_t* attribute, Queue& queue) {
    const std::string_view name = cups.name_of(attribute);
    const auto first = [&] {
        auto all = strings(cups, attribute);
        return all.empty() ? std::string() : std::move(all.front());
    };
    if (name == "printer-name") queue.name = first();
    else if (name == "printer-info") queue.description = first();
    else if (name == "printer-state") queue.is_stopped = cups.integer_of(attribute, 0) == stopped_state;
    else if (name == "printer-is-accepting-jobs") queue.accepts_jobs = cups.boolean_of(attribute, 0) != 0;
    else if (name == "printer-state-message") queue.reason = first();
    else if (name == "media-supported") read_papers(cups, strings(cups, attribute), queue);
    else if (name == "printer-resolution-supported") read_resolutions(cups, attribute, queue);
}

// Printers stand in the answer one after another, with an attribute without a name between two.
std::vector<Queue> read_queues(const CupsLibrary& cups, ipp_t* answer) {
    std::vector<Queue> found;
    bool is_inside = false;
    for (ipp_attribute_t* a = cups.first_attribute(answer); a != nullptr; a = cups.next_attribute(answer)) {
        const bool is_of_printer = cups.name_of(a) != nullptr && cups.group_of(a) == IPP_TAG_PRINTER;
        if (is_of_printer && !is_inside) found.emplace_back();
        is_inside = is_of_printer;
        if (is_of_printer) read_one(cups, a, found.back());
    }
    return found;
}

PrintProblem no_queue(const CupsSession& session, const std::string& name) {
    std::vector<std::string> names;
    for (const auto& one :
         read_queues(session.cups(), session.ask(IPP_OP_CUPS_GET_PRINTERS, "", wanted()).get()))
        names.push_back(one.name);
    return {PrintProblem::Cause::no_queue,
            name.empty() ? std::string("CUPS has no default queue")
                         : fmt::format("CUPS has no queue \"{}\"", name),
            names.empty() ? std::string("set up the printer in the system's settings first")
                          : "there are " + text::listed(names)};
}

PrintProblem refused(const CupsSession& session) {
    return {PrintProblem::Cause::refused, fmt::format("CUPS says: {}", session.cups().last_error()),
            "look at the printer in the system's settings"};
}

}  // namespace

std::optional<PaperSize> size_of_paper(const std::string& name) {
    if (const auto size = size_in_points(name)) return size;
    const CupsLibrary* cups = CupsLibrary::get();
    if (cups == nullptr) return std::nullopt;
    if (const auto size = size_by(cups->media_for_pwg(name.c_str()))) return size;
    return size_by(cups->media_for_ppd(name.c_str()));
}

std::optional<PrintProblem> problem_of(const Queue& queue) {
    if (queue.is_stopped)
        return PrintProblem{
            PrintProblem::Cause::stopped,
            fmt::format("the queue \"{}\" is stopped{}", queue.name,
                        queue.reason.empty() ? "" : " (\"" + queue.reason + "\")"),
            fmt::format("put the printer right, then start the queue: `cupsenable {}`", queue.name)};
    if (!queue.accepts_jobs)
        return PrintProblem{
            PrintProblem::Cause::rejecting, fmt::format("the queue \"{}\" takes no jobs", queue.name),
            fmt::format("somebody switched it off; to let it print again: `cupsaccept {}`", queue.name)};
    return std::nullopt;
}

Result<QueueList, PrintProblem> list_queues() {
    auto all = queues();
    if (!all) return Failure{all.error()};
    const auto usual = queue("");
    return QueueList{*std::move(all), usual ? usual->name : ""};
}

Result<std::vector<Queue>, PrintProblem> queues() {
    const auto session = CupsSession::open();
    if (!session) return Failure{session.error()};
    const auto answer = session->ask(IPP_OP_CUPS_GET_PRINTERS, "", wanted());
    const auto status = session->cups().status_of(answer.get());
    if (status == IPP_STATUS_ERROR_NOT_FOUND) return std::vector<Queue>();
    if (status > IPP_STATUS_OK_CONFLICTING) return Failure{refused(*session)};
    auto found = read_queues(session->cups(), answer.get());
    std::ranges::sort(found, {}, &Queue::name);
    return found;
}

Result<Queue, PrintProblem> queue(const std::string& name) {
    const auto session = CupsSession::open();
    if (!session) return Failure{session.error()};
    const auto answer = name.empty() ? session->ask(IPP_OP_CUPS_GET_DEFAULT, "", wanted())
                                     : session->ask(IPP_OP_GET_PRINTER_ATTRIBUTES, name, wanted());
    const auto status = session->cups().status_of(answer.get());
    if (status == IPP_STATUS_ERROR_NOT_FOUND) return Failure{no_queue(*session, name)};
    if (status > IPP_STATUS_OK_CONFLICTING) return Failure{refused(*session)};
    auto found = read_queues(session->cups(), answer.get());
    if (found.empty()) return Failure{no_queue(*session, name)};
    return std::move(found.front());
}

}  // namespace vialwright::print
