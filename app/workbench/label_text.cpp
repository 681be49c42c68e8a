// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/label_text.hpp"

#include <array>

#include <fmt/format.h>

#include "app/workbench/label_terms.hpp"
#include "core/numbers/decimal_text.hpp"
#include "core/units/parse.hpp"

namespace vialwright::workbench {

namespace {

using content::LabelRequest;

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
        if (!text_.units_in_pack.empty())
            request_.units_in_pack =
                taken(read_whole("units_in_pack", text_.units_in_pack, 1, most_units_in_pack));
        read_date();
        return std::move(faults_);
    }

private:
    void fault(const char* field, std::string message) { faults_.push_back({field, std::move(message)}); }

    std::optional<int> taken(const Result<int, FieldFault>& whole) {
        if (whole) return *whole;
        faults_.push_back(whole.error());
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

    void read_codes() {
        using barcode::CodeKind;
        request_.made_in_code = text_.made_in_code;
        request_.record_qr = text_.record_qr;
        request_.without_linear_code = text_.linear_code == "none";
        if (text_.linear_code.empty() || request_.without_linear_code) return;
        for (const CodeKind kind : {CodeKind::gs1_128, CodeKind::upc_a, CodeKind::databar_omni,
                                    CodeKind::databar_truncated, CodeKind::databar_limited})
            if (barcode::id_of(kind) == text_.linear_code) request_.linear_code = kind;
        if (!request_.linear_code)
            fault("linear_code", fmt::format("\"{}\" is no linear bar code: write gs1-128, upc-a, databar, "
                                             "databar-truncated or none",
                                             text_.linear_code));
    }

    void read_times() {
        const std::string& made = text_.made.empty() ? text_.opened : text_.made;
        if (const auto minute = moment("made", made)) request_.made = *minute;
        if (!text_.opened.empty()) request_.opened = moment("opened", text_.opened);
        if (text_.dispensed.empty()) return;
        request_.dispensed = time::parse_date(text_.dispensed);
        if (!request_.dispensed)
            fault("dispensed", fmt::format("\"{}\" is not a date: write it as 2026-03-05", text_.dispensed));
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
        read_expiry();
        if (!text_.storage.empty()) read_storage();
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

    void read_storage() {
        const auto storage = bud::parse_term<bud::Storage>(text_.storage);
        if (!storage)
            return fault("storage", fmt::format("\"{}\" is not one of {}", text_.storage,
                                                bud::known_terms<bud::Storage>()));
        auto words = storage_sentences(*storage);
        if (!words) return fault("storage", words.error());
        request_.storage = *std::move(words);
        request_.storage_range = range_of(*storage);
    }

    std::optional<time::LocalMinute> moment(const char* field, const std::string& text) {
        const auto minute = time::parse_local_minute(text);
        if (!minute) fault(field, fmt::format("\"{}\" is not a time: write it as 2026-03-01T14:00", text));
        return minute;
    }

    void read_expiry() {
        if (text_.bud.empty())
            return fault("bud",
                         "the expiration date is needed, such as 2026-09-01 or 2026-09-01T14:00, or the "
                         "options of `vialwright bud` to work it out");
        if (const auto date = time::parse_date(text_.bud)) request_.expires = content::expiry_on(*date);
        else if (const auto minute = time::parse_local_minute(text_.bud))
            request_.expires = content::expiry_at(*minute);
        else
            fault("bud",
                  fmt::format("\"{}\" is not a date: write it as 2026-09-01 or 2026-09-01T14:00", text_.bud));
    }

    std::optional<units::Shown> quantity(const char* field, const std::string& text,
                                         std::span<const units::Dimension> kinds) {
        if (text.empty()) return std::nullopt;
        const auto read = units::parse_one_of(text, kinds);
        if (!read) {
            fault(field, read.error().message);
            return std::nullopt;
        }
        if (read->quantity.value().is_negative() || read->quantity.value().is_zero())
            fault(field, fmt::format("\"{}\" must be more than nothing", text));
        return units::Shown(read->quantity, read->unit);
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
