// SPDX-License-Identifier: Apache-2.0
#include "app/print/submit.hpp"

#include <optional>

#include <fmt/format.h>

#include "app/print/cups_session.hpp"

namespace vialwright::print {

namespace {

// A ticket as libcups holds options.
class Options {
public:
    Options(const CupsLibrary& cups, const Ticket& ticket) : cups_(cups) {
        for (const auto& [name, value] : ticket.options)
            count_ = cups_.add_option(name.c_str(), value.c_str(), count_, &first_);
    }
    ~Options() { cups_.free_options(count_, first_); }
    Options(const Options&) = delete;
    Options& operator=(const Options&) = delete;

    int count() const { return count_; }
    cups_option_t* first() const { return first_; }

private:
    const CupsLibrary& cups_;
    int count_ = 0;
    cups_option_t* first_ = nullptr;
};

PrintProblem refused(const CupsSession& session, const std::string& queue) {
    return {PrintProblem::Cause::refused,
            fmt::format("CUPS did not take the job for \"{}\": {}", queue, session.cups().last_error()),
            "look at the printer in the system's settings, then print again"};
}

bool send(const CupsSession& session, const std::string& queue, int job, const std::string& title,
          const std::string& bytes) {
    const CupsLibrary& cups = session.cups();
    return cups.start_document(session.http(), queue.c_str(), job, title.c_str(), "application/pdf", 1) ==
               HTTP_STATUS_CONTINUE &&
           cups.write_data(session.http(), bytes.data(), bytes.size()) == HTTP_STATUS_CONTINUE &&
           cups.finish_document(session.http(), queue.c_str()) <= IPP_STATUS_OK_CONFLICTING;
}

Result<int, PrintProblem> send_job(const std::string& queue, const Ticket& ticket, const std::string& title,
                                   const std::string& bytes) {
    const auto session = CupsSession::open();
    if (!session) return Failure{session.error()};
    const CupsLibrary& cups = session->cups();
    const Options options(cups, ticket);
    const int job =
        cups.create_job(session->http(), queue.c_str(), title.c_str(), options.count(), options.first());
    if (job <= 0) return Failure{refused(*session, queue)};
    if (send(*session, queue, job, title, bytes)) return job;
    const PrintProblem problem = refused(*session, queue);
    cups.cancel_job(session->http(), queue.c_str(), job, 0);
    return Failure{problem};
}

}  // namespace

Result<Printed, PrintProblem> submit(const proof::ProvedFile& file, Feed feed,
                                     const printer::Printer& printer, const std::string& title) {
    const auto found = queue(printer.queue);
    if (!found) return Failure{found.error()};
    if (auto problem = problem_of(*found)) return Failure{*std::move(problem)};
    auto ticket = ticket_for(file, feed, printer, *found);
    if (!ticket) return Failure{ticket.error()};
    const auto job = send_job(found->name, *ticket, title, file.bytes());
    if (!job) return Failure{job.error()};
    return Printed{found->name, *job, std::move(ticket->media), std::move(ticket->notes)};
}

Result<Printed, PrintProblem> submit_labels(const proof::ProvedFile& file, const stock::Stock& stock,
                                            const printer::Printer& printer) {
    const auto feed = stock.kind == stock::Kind::roll ? Feed::roll : Feed::sheet;
    return submit(file, feed, printer,
                  fmt::format("{} label{}, {}", file.labels(), file.labels() == 1 ? "" : "s", stock.id));
}

}  // namespace vialwright::print
