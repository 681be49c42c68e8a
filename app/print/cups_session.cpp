// SPDX-License-Identifier: Apache-2.0
#include "app/print/cups_session.hpp"

#include <array>

#include <fmt/format.h>
#include <sys/socket.h>

namespace vialwright::print {

namespace {

constexpr int patience_ms = 10'000;
constexpr int longest_uri = 1024;

PrintProblem not_installed() {
    return {PrintProblem::Cause::not_installed, "CUPS, the printing system, is not installed here (libcups2)",
            "install it (`sudo apt install cups`), or print the saved file from another computer at 100 %"};
}

PrintProblem no_server(const char* server) {
    return {PrintProblem::Cause::no_server,
            fmt::format("CUPS, the printing system, does not answer at {}", server),
            "start it (`sudo systemctl start cups`), or print the saved file later at 100 %"};
}

}  // namespace

Result<CupsSession, PrintProblem> CupsSession::open() {
    const CupsLibrary* cups = CupsLibrary::get();
    if (cups == nullptr) return Failure{not_installed()};
    const char* server = cups->server();
    http_t* connection =
        cups->connect(server, cups->port(), nullptr, AF_UNSPEC, cups->encryption(), 1, patience_ms, nullptr);
    if (connection == nullptr) return Failure{no_server(server)};
    return CupsSession(*cups, connection);
}

CupsSession::Answer CupsSession::ask(ipp_op_t operation, const std::string& queue,
                                     const std::vector<const char*>& wanted) const {
    ipp_t* request = cups_->new_request(operation);
    if (!queue.empty()) {
        std::array<char, longest_uri> uri{};
        cups_->assemble_uri(HTTP_URI_CODING_ALL, uri.data(), static_cast<int>(uri.size()), "ipp", nullptr,
                            "localhost", 0, "/printers/%s", queue.c_str());
        cups_->add_string(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri.data());
    }
    cups_->add_string(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr,
                      cups_->user());
    cups_->add_strings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                       static_cast<int>(wanted.size()), nullptr, wanted.data());
    return Answer(cups_->do_request(connection_.get(), request, "/"));
}

}  // namespace vialwright::print
