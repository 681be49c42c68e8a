// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/label_text.hpp"

#include <array>

#include <fmt/format.h>

#include "app/workbench/label_terms.hpp"
#include "app/workbench/label_values.hpp"
#include "core/numbers/decimal_text.hpp"

namespace vialwright::workbench {

namespace {

using content::LabelRequest;

constexpr std::string_view sample_minute = "2026-03-01T14:00";

constexpr auto fields = std::to_array<LabelField>({
    {"product", &LabelText::product},
    {"kind", &LabelText::kind},
    {"lot", &LabelText::lot},
    {"made", &LabelText::made},
    {"bud", &LabelText::bud},
    {"serial", &LabelText::serial},
    {"copies", &LabelText::copies},
    {"patient", &LabelText::patient},
    {"rx", &LabelText::rx},
    {"prescriber", &LabelText::prescriber},
    {"dispensed", &LabelText::dispensed},
    {"directions", &LabelText::directions},
    {"purpose", &LabelText::purpose},
    {"route", &LabelText::route},
    {"strength", &LabelText::strength},
    {"quantity", &LabelText::quantity},
    {"dose", &LabelText::dose},
    {"volume", &LabelText::volume},
    {"diluent", &LabelText::diluent},
    {"in_volume", &LabelText::in_volume},
    {"rate", &LabelText::rate},
    {"prepared_by", &LabelText::prepared_by},
    {"checked_by", &LabelText::checked_by},
    {"state", &LabelText::state},
    {"storage", &LabelText::storage},
    {"units_in_pack", &LabelText::units_in_pack},
    {"opened", &LabelText::opened},
    {"linear_code", &LabelText::linear_code},
    {"record_qr", &LabelText::record_qr},
});

class LabelReader {
public:
    LabelReader(const LabelText& text, const WorkOutDate& work_out, LabelRequest& into)
        : text_(text), work_out_(work_out), request_(into) {}

    std::vector<FieldFault> read() {
        read_words();
        read_codes();
        read_times();
        read_quantities();
        if (!text_.units_in_pack.empty()) read_units_in_pack();
        read_date();
        return std::move(faults_);
    }

private:
    void fault(const char* field, std::string message) { faults_.push_back({field, std::move(message)}); }

    template <class Value> std::optional<Value> taken(const char* field, ReadValue<Value> read) {
        if (read) return *std::move(read);
        fault(field, read.error());
        return std::nullopt;
    }

    void read_words() {
        request_.lot = text_.lot;
        request_.patient = text_.patient;
        request_.prescription = text_.rx;
        request_.prescriber = text_.prescriber;
        request_.directions = text_.directions;
        request_.in_spanish = text_.in_spanish;
        request_.purpose = text_.purpose;
        request_.route = text_.route;
        request_.strength = text_.strength;
        request_.diluent = text_.diluent;
        request_.rate = text_.rate;
        request_.prepared_by = text_.prepared_by;
        request_.checked_by = text_.checked_by;
        request_.state = text_.state;
        request_.auxiliary = text_.auxiliary;
        request_.ingredients_on_container = text_.ingredients_on_container;
    }

    void read_units_in_pack() {
        const auto count = read_whole("units_in_pack", text_.units_in_pack, 1, most_units_in_pack);
        if (count) request_.units_in_pack = *count;
        else faults_.push_back(count.error());
    }

    void read_codes() {
        request_.made_in_code = text_.made_in_code;
        request_.record_qr = text_.record_qr;
        request_.without_linear_code = text_.linear_code == "none";
        if (text_.linear_code.empty()) return;
        if (const auto kind = taken("linear_code", read_linear_code(text_.linear_code)))
            request_.linear_code = *kind;
    }

    void read_times() {
        const std::string& made = text_.made.empty() ? text_.opened : text_.made;
        if (const auto minute = taken("made", read_moment(made, sample_minute))) request_.made = *minute;
        if (!text_.opened.empty())
            request_.opened = taken("opened", read_moment(text_.opened, sample_minute));
        if (!text_.dispensed.empty()) request_.dispensed = taken("dispensed", read_day(text_.dispensed));
    }

    void read_quantities() {
        request_.quantity = quantity("quantity", text_.quantity, container_amounts());
        request_.dose = quantity("dose", text_.dose, label_doses());
        request_.volume = quantity("volume", text_.volume, label_volumes());
        request_.in_volume = quantity("in_volume", text_.in_volume, label_volumes());
    }

    // A date that is given, or one that is worked out; with it the storage that it belongs to.
    void read_date() {
        if (work_out_ && !text_.bud.empty())
            return fault("bud", "give the date, or the options it is worked out from, not both");
        if (work_out_) return take_worked_out();
        take_expiry();
        if (!text_.storage.empty()) take_storage();
    }

    void take_worked_out() {
        if (!faults_.empty()) return;  // of the time that it is counted from, perhaps
        auto date = work_out_(text_);
        if (!date) return fault("", date.error());
        request_.expires = date->expires;
        request_.expires_as = std::move(date->expires_as);
        request_.storage = std::move(date->storage);
        request_.storage_range = date->storage_range;
    }

    void take_storage() {
        auto stored = taken("storage", read_storage(text_.storage));
        if (!stored) return;
        request_.storage = std::move(stored->words);
        request_.storage_range = stored->range;
    }

    void take_expiry() {
        if (text_.bud.empty())
            return fault("bud",
                         "the expiration date is needed, such as 2026-09-01 or 2026-09-01T14:00, or the "
                         "options of `vialwright bud` to work it out");
        const auto expires = taken("bud", read_expiry(text_.bud, "2026-09-01 or 2026-09-01T14:00"));
        if (expires) request_.expires = *expires;
    }

    std::optional<units::Shown> quantity(const char* field, const std::string& text,
                                         std::span<const units::Dimension> kinds) {
        return text.empty() ? std::nullopt : taken(field, read_amount(text, kinds));
    }

    const LabelText& text_;
    const WorkOutDate& work_out_;
    LabelRequest& request_;
    std::vector<FieldFault> faults_;
};

// An hour earlier a time that comes twice is read in one way, and nothing lasts longer.
content::Expiry printed(time::Instant at, const time::Zone& zone) {
    const auto reading = zone.read(zone.local(at));
    const bool doubtful = reading.occurs == time::Occurs::twice && reading.at == at;
    return content::expiry_at(zone.local(doubtful ? at - std::chrono::hours(1) : at));
}

}  // namespace

std::span<const LabelField> label_fields() { return fields; }

LabelDate label_date(const bud::Answer& answer, const bud::QuestionText& question, const time::Zone& zone) {
    LabelDate date;
    date.expires = printed(answer.date.value(), zone);
    if (question.standard == "site") date.expires_as = "Expires";
    else if (question.category == "immediate") date.expires_as = "Begin administration by";
    const auto storage = bud::parse_term<bud::Storage>(question.storage);
    if (!storage) return date;
    date.storage = storage_sentences(answer.storage_text);
    if (question.moved.empty()) date.storage_range = range_of(*storage);
    return date;
}

std::vector<FieldFault> read_label_text(const LabelText& text, const WorkOutDate& work_out,
                                        LabelRequest& into) {
    return LabelReader(text, work_out, into).read();
}

Result<int, FieldFault> read_whole(const std::string& field, const std::string& text, int least, int most) {
    const auto number = numbers::parse_plain_decimal(text);
    if (number && number->is_whole() && *number >= least && *number <= most)
        return static_cast<int>(number->parts()->numerator);
    return Failure{
        FieldFault{field, fmt::format("\"{}\": write a whole number from {} to {}", text, least, most)}};
}

}  // namespace vialwright::workbench
