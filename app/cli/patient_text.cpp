// SPDX-License-Identifier: Apache-2.0
#include "app/cli/patient_text.hpp"

#include <fmt/format.h>

#include "core/numbers/decimal_text.hpp"
#include "core/patient/age.hpp"

namespace vialwright::cli {

namespace {

constexpr std::size_t name_width = 28;

class Writer {
public:
    Writer(const patient::Patient& patient, const patient::Report& report, const Terminal& terminal)
        : patient_(patient), report_(report), terminal_(terminal) {}

    std::string write() {
        heading();
        figures();
        working();
        remarks();
        return std::move(out_);
    }

private:
    void line(std::string_view name, std::string_view text) {
        out_ += fmt::format("  {:<{}}{}\n", name, name_width, text);
    }

    void heading() {
        std::string person = fmt::format("Patient of {} and {}", units::to_text(*patient_.weight),
                                         units::to_text(*patient_.height));
        if (patient_.age) person += ", " + to_text(patient::completed(*patient_.age));
        if (patient_.sex) person += *patient_.sex == patient::Sex::male ? ", male" : ", female";
        if (patient_.creatinine)
            person += fmt::format(", creatinine {} mg/dL",
                                  numbers::format_decimal(patient_.creatinine->value() * 100, 3).text);
        out_ += terminal_.paint(Ink::strong, person) + "\n\n";
    }

    void figures() {
        const auto show = [&](std::string_view name, const std::optional<units::Shown>& shown) {
            if (shown) line(name, units::to_text(*shown));
        };
        const auto& surface = report_.surface;
        show("Body mass index", report_.body_mass_index);
        show("Body surface, Mosteller", surface.mosteller);
        show("Body surface, Du Bois", surface.du_bois);
        show("Body surface, Haycock", surface.haycock);
        show("Body surface, Gehan-George", surface.gehan_george);
        show("Body surface, Boyd", surface.boyd);
        show("Ideal weight", report_.ideal);
        show("Adjusted weight", report_.adjusted);
        show("Lean weight", report_.lean);
        if (report_.clearance) {
            line("Creatinine clearance", units::to_text(report_.clearance->value));
            line("", terminal_.paint(Ink::muted, "weight used: " + report_.clearance->weight_used));
        }
        show("eGFR, CKD-EPI 2021", report_.ckd_epi);
        show("GFR of this patient", report_.ckd_epi_absolute);
        show("eGFR, bedside Schwartz", report_.schwartz);
    }

    void working() {
        out_ += "\nWorking\n";
        for (const auto& step : report_.working) {
            const auto result = units::to_text_and_exactness(step.result);
            line(step.name,
                 fmt::format("{} {} {}", step.substituted, result.is_exact ? "=" : "≈", result.text));
            line("", terminal_.paint(Ink::muted, step.formula));
        }
    }

    void remarks() {
        if (report_.remarks.empty()) return;
        out_ += "\nNotes\n";
        for (const auto& remark : report_.remarks) {
            const bool soft = remark.severity == patient::Remark::Severity::soft;
            line(soft ? "caution" : "note", remark.sentence);
            line("", terminal_.paint(Ink::muted, "Source: " + remark.source));
        }
    }

    const patient::Patient& patient_;
    const patient::Report& report_;
    const Terminal& terminal_;
    std::string out_;
};

}  // namespace

std::string to_text(const patient::Patient& patient, const patient::Report& report,
                    const Terminal& terminal) {
    return Writer(patient, report, terminal).write();
}

}  // namespace vialwright::cli
