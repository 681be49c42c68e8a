// SPDX-License-Identifier: Apache-2.0
#include "app/cli/code_commands.hpp"
#include "app/cli/code_text.hpp"
#include "app/cli/working_text.hpp"
#include "labels/gs1/ndc.hpp"

namespace vialwright::cli {

namespace {

constexpr std::string_view schema = "vialwright.ndc/1";

Json ndc_json(const gs1::Ndc& ndc) {
    return {{"schema", schema},
            {"ndc10", or_null(ndc.ndc10)},
            {"ndc11", or_null(ndc.ndc11)},
            {"ndc12", ndc.ndc12},
            {"gtin14", or_null(ndc.gtin14)},
            {"upc_a", or_null(ndc.upc_a)},
            {"findings", to_json(ndc.findings)},
            {"refused", nullptr}};
}

std::string text_of(const gs1::Ndc& ndc, const Terminal& terminal) {
    const std::string none = terminal.paint(Ink::caution, "none that is certain");
    std::string text;
    text += text_line("NDC, 10 digits", ndc.ndc10.value_or(none), 20);
    text += text_line("NDC, 11 digits", ndc.ndc11.value_or("none"), 20);
    text += text_line("NDC, 12 digits", ndc.ndc12 + "  (from 2033-03-07)", 20);
    text += text_line("GTIN-14", ndc.gtin14.value_or(none), 20);
    if (ndc.upc_a) text += text_line("UPC-A", *ndc.upc_a, 20);
    return text + findings_text(ndc.findings, terminal);
}

}  // namespace

ExitCode run_ndc(const Session& session, const std::string& number, const std::string& indicator) {
    const auto ndc = gs1::read_ndc(number, indicator);
    if (!ndc)
        return refuse(session, ndc.error(),
                      {{"schema", schema},
                       {"ndc10", nullptr},
                       {"ndc11", nullptr},
                       {"ndc12", nullptr},
                       {"gtin14", nullptr},
                       {"upc_a", nullptr},
                       {"findings", Json::array()}});
    session.terminal.print(session.options.json ? ndc_json(*ndc).dump(2) + "\n"
                                                : text_of(*ndc, session.terminal));
    return exit_code_of(ndc->findings);
}

}  // namespace vialwright::cli
