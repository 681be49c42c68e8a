// SPDX-License-Identifier: Apache-2.0
#include "core/patient/read_patient.hpp"

#include <array>

#include <fmt/format.h>

#include "core/patient/age.hpp"
#include "core/text/names.hpp"
#include "core/units/parse.hpp"

namespace vialwright::patient {

namespace {

using numbers::Exact;
using units::LaboratoryConcentration;

// mmol/mL to mg/mL: 88.4 micromol/L is 1 mg/dL.
LaboratoryConcentration creatinine_mass(const units::AnyQuantity& written) {
    if (written.is<LaboratoryConcentration>()) return written.as<LaboratoryConcentration>();
    const Exact micromoles_in_a_liter = written.value() * 1'000'000;
    return units::make<LaboratoryConcentration>(micromoles_in_a_liter / Exact::ratio(884, 10) / 100);
}

class Reader {
public:
    Reader(const PatientText& text, const std::optional<time::Date>& today) : text_(text), today_(today) {}

    Result<Patient, std::vector<FieldFault>> read() {
        patient_.weight = measured("weight", text_.weight, Plausible::least_weight, Plausible::most_weight,
                                   "a weight is from 0.3 kg to 400 kg");
        patient_.height = measured("height", text_.height, Plausible::least_height, Plausible::most_height,
                                   "a height is from 25 cm to 250 cm");
        patient_.age = measured("age", text_.age, units::make<units::Time>(0), Plausible::most_age,
                                "an age is at most 120 years");
        if (!text_.born.empty()) read_birth();
        if (!text_.creatinine.empty()) read_creatinine();
        read_sex();
        patient_.clearance =
            measured("clearance", text_.clearance, units::make<units::InfusionRate>(0),
                     Plausible::most_clearance, "a creatinine clearance is at most 300 mL/min");
        read_postmenstrual_age();
        if (!faults_.empty()) return Failure{std::move(faults_)};
        return patient_;
    }

private:
    void fault(std::string field, std::string message) {
        faults_.push_back({std::move(field), std::move(message)});
    }

    template <class Q>
    std::optional<Q> measured(const char* field, const std::string& text, const Q& least, const Q& most,
                              std::string_view range) {
        if (text.empty()) return std::nullopt;
        const auto written = written_quantity(field, text, {&units::dimension_of<Q>, 1});
        if (!written) return std::nullopt;
        return within(field, text, written->template as<Q>(), least, most, range);
    }

    std::optional<units::AnyQuantity> written_quantity(const char* field, const std::string& text,
                                                       std::span<const units::Dimension> wanted) {
        const auto read = units::parse_one_of(text, wanted, units::TrailingZeros::allowed);
        if (read) return read->quantity;
        fault(field, read.error().message);
        return std::nullopt;
    }

    template <class Q>
    std::optional<Q> within(const char* field, const std::string& text, const Q& value, const Q& least,
                            const Q& most, std::string_view range) {
        if (value >= least && value <= most) return value;
        fault(field, fmt::format("\"{}\" cannot be right: {}", text, range));
        return std::nullopt;
    }

    void read_creatinine() {
        static constexpr std::array wanted{units::dimension_of<LaboratoryConcentration>,
                                           units::dimension_of<units::Concentration<units::Millimole>>};
        const auto written = written_quantity("creatinine", text_.creatinine, wanted);
        if (!written) return;
        patient_.creatinine = within("creatinine", text_.creatinine, creatinine_mass(*written),
                                     Plausible::least_creatinine, Plausible::most_creatinine,
                                     "a serum creatinine is from 0.1 mg/dL to 20 mg/dL (8.84 micromol/L to "
                                     "1,768 micromol/L)");
    }

    void read_birth() {
        if (!text_.age.empty()) return fault("born", "give the age or the date of birth, not both");
        const auto born = time::parse_date(text_.born);
        if (!born) return fault("born", fmt::format("\"{}\" is no date: write it as 1985-06-15", text_.born));
        if (!today_) return fault("born", "without the day of today there is no age");
        const auto age = age_on(*today_, *born);
        if (!age)
            return fault("born",
                         fmt::format("\"{}\" is after today, {}", text_.born, time::to_text(*today_)));
        patient_.age = within("born", text_.born, to_time(*age), units::make<units::Time>(0),
                              Plausible::most_age, "an age is at most 120 years");
    }

    void read_postmenstrual_age() {
        patient_.postmenstrual_age =
            measured("postmenstrual_age", text_.postmenstrual_age, Plausible::least_postmenstrual_age,
                     Plausible::most_postmenstrual_age, "a postmenstrual age is from 20 weeks to 200 weeks");
        if (patient_.postmenstrual_age && patient_.age && *patient_.postmenstrual_age <= *patient_.age)
            fault("postmenstrual_age",
                  fmt::format("\"{}\" is not more than the age since birth, \"{}\": it counts from before "
                              "the birth",
                              text_.postmenstrual_age, text_.age));
    }

    void read_sex() {
        const std::string sex = text::folded(text_.sex);
        if (sex == "male") patient_.sex = Sex::male;
        else if (sex == "female") patient_.sex = Sex::female;
        else if (!sex.empty()) fault("sex", fmt::format("\"{}\": write male or female", text_.sex));
    }

    const PatientText& text_;
    const std::optional<time::Date>& today_;
    Patient patient_;
    std::vector<FieldFault> faults_;
};

}  // namespace

Result<Patient, std::vector<FieldFault>> read_patient(const PatientText& text,
                                                      const std::optional<time::Date>& today) {
    return Reader(text, today).read();
}

}  // namespace vialwright::patient
