// SPDX-License-Identifier: Apache-2.0
#include <array>

#include <fmt/format.h>

#include "app/cli/bud_options.hpp"
#include "app/cli/label_options.hpp"
#include "core/bud/wording.hpp"
#include "core/numbers/decimal_text.hpp"
#include "core/units/parse.hpp"

namespace vialwright::cli {

namespace {

using content::LabelRequest;
using workbench::LabelJob;

const std::vector<units::Dimension>& container_amounts() {
    static const std::vector<units::Dimension> kinds{units::dimension_of<units::Volume>,
                                                     units::dimension_of<units::ProductMass>,
                                                     units::dimension_of<units::DosageUnits>};
    return kinds;
}
const std::vector<units::Dimension>& doses() {
    static const std::vector<units::Dimension> kinds{
        units::dimension_of<units::DrugMass>, units::dimension_of<units::Equivalents>,
        units::dimension_of<units::Activity>, units::dimension_of<units::Quantity<units::Millimole>>};
    return kinds;
}
const std::vector<units::Dimension>& volumes() {
    static const std::vector<units::Dimension> kinds{units::dimension_of<units::Volume>};
    return kinds;
}

std::pair<int, int> range_of(bud::Storage storage) {
    switch (storage) {
        case bud::Storage::room: return {20, 25};
        case bud::Storage::refrigerator: return {2, 8};
        case bud::Storage::freezer: break;
    }
    return {-25, -10};
}

std::string sentences(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += (text.empty() ? "" : " ") + line + ".";
    return text;
}

// A wall-clock time that comes twice is printed an hour earlier, where it is read in one way and nothing lasts longer.
content::Expiry printed(time::Instant at, const time::Zone& zone) {
    const auto reading = zone.read(zone.local(at));
    const bool doubtful = reading.occurs == time::Occurs::twice && reading.at == at;
    return content::expiry_at(zone.local(doubtful ? at - std::chrono::hours(1) : at));
}

// Reads the options of one label; complaints are collected so that all are mended at once.
class LabelReader {
public:
    LabelReader(const Session& session, const LabelOptions& options)
        : session_(session), options_(options), terminal_(session.terminal) {}

    bool read(LabelJob& job, ExitCode& code) {
        read_texts(job.request);
        read_times(job.request);
        read_quantities(job.request);
        read_numbers(job);
        code = ExitCode::bad_input;
        if (!ok_) return false;
        return read_date(job, code);
    }

private:
    void complain(std::string_view option, std::string_view message) {
        terminal_.complain(fmt::format("{}: {}", option, message));
        ok_ = false;
    }

    void read_texts(LabelRequest& request) {
        request.lot = options_.lot;
        request.patient = options_.patient;
        request.prescription = options_.rx;
        request.prescriber = options_.prescriber;
        request.directions = options_.directions;
        request.in_spanish = options_.in_spanish;
        request.purpose = options_.purpose;
        request.route = options_.route;
        request.strength = options_.strength;
        request.diluent = options_.diluent;
        request.rate = options_.rate;
        request.prepared_by = options_.prepared_by;
        request.checked_by = options_.checked_by;
        request.state = options_.state;
        request.auxiliary = options_.auxiliary;
        request.ingredients_on_container = options_.ingredients_on_container;
    }

    void read_times(LabelRequest& request) {
        const auto& question = options_.question;
        const std::string& made = question.made.empty() ? question.opened : question.made;
        if (const auto minute = moment("--made", made)) request.made = *minute;
        if (!question.opened.empty()) request.opened = moment("--opened", question.opened);
        if (options_.dispensed.empty()) return;
        request.dispensed = time::parse_date(options_.dispensed);
        if (!request.dispensed)
            complain("--dispensed",
                     fmt::format("\"{}\" is not a date: write it as 2026-03-05", options_.dispensed));
    }

    void read_quantities(LabelRequest& request) {
        request.quantity = quantity("--quantity", options_.quantity, container_amounts());
        request.dose = quantity("--dose", options_.dose, doses());
        request.volume = quantity("--volume", options_.volume, volumes());
        request.in_volume = quantity("--in-volume", options_.in_volume, volumes());
    }

    void read_numbers(LabelJob& job) {
        job.kind = options_.kind;
        job.copies = whole("--copies", options_.copies, 1, layout::most_copies);
        job.start_at = whole("--start-at", options_.start_at, 1, 1000);
        if (!options_.serial_from.empty())
            job.serial_from = whole("--serial-from", options_.serial_from, 1, 99'999'999);
        if (!options_.units_in_pack.empty())
            job.request.units_in_pack = whole("--units-in-pack", options_.units_in_pack, 1, 100'000);
    }

    bool has_question() const {
        return !options_.question.standard.empty() || !options_.question.in_use.empty();
    }

    // A date that is given, or one that is worked out; with it the storage that it belongs to.
    bool read_date(LabelJob& job, ExitCode& code) {
        if (has_question() && !options_.bud.empty()) {
            complain("--bud", "give the date, or the options it is worked out from, not both");
            return false;
        }
        if (has_question()) return work_out_date(job.request, code);
        read_expiry(job.request);
        if (ok_ && !options_.question.storage.empty()) read_storage(job.request);
        return ok_;
    }

    bool work_out_date(LabelRequest& request, ExitCode& code) {
        const auto zone = zone_of(session_, code);
        if (!zone) return false;
        const auto answer = answer_bud(session_, options_.question, *zone, code);
        if (!answer) return false;
        if (!answer->date) {
            terminal_.complain("no beyond-use date, so no label: " + answer->refused->message);
            code = ExitCode::refused;
            return false;
        }
        request.expires = printed(*answer->date, *zone);
        const auto& question = options_.question;
        if (question.standard == "site") request.expires_as = "Expires";
        else if (question.category == "immediate") request.expires_as = "Begin administration by";
        const auto storage = bud::parse_term<bud::Storage>(question.storage);
        if (!storage) return true;
        request.storage = sentences(answer->storage_text);
        if (question.moved.empty()) request.storage_range = range_of(*storage);
        return true;
    }

    void read_storage(LabelRequest& request) {
        const auto storage = bud::parse_term<bud::Storage>(options_.question.storage);
        if (!storage)
            return complain("--storage", fmt::format("\"{}\" is not one of {}", options_.question.storage,
                                                     bud::known_terms<bud::Storage>()));
        bud::Preparation preparation;
        preparation.storage = storage;
        const auto zone = time::Zone::find("UTC");
        if (!zone) return complain("--storage", zone.error());
        request.storage = sentences(bud::wording_of(preparation, time::Instant(), *zone).storage);
        request.storage_range = range_of(*storage);
    }

    std::optional<time::LocalMinute> moment(std::string_view option, const std::string& text) {
        const auto minute = time::parse_local_minute(text);
        if (!minute)
            complain(option, fmt::format("\"{}\" is not a time: write it as 2026-03-01T14:00", text));
        return minute;
    }

    void read_expiry(LabelRequest& request) {
        if (options_.bud.empty())
            return complain("--bud",
                            "the expiration date is needed, such as 2026-09-01 or 2026-09-01T14:00, or "
                            "the options of `vialwright bud` to work it out");
        if (const auto date = time::parse_date(options_.bud)) request.expires = content::expiry_on(*date);
        else if (const auto minute = time::parse_local_minute(options_.bud))
            request.expires = content::expiry_at(*minute);
        else
            complain("--bud", fmt::format("\"{}\" is not a date: write it as 2026-09-01 or 2026-09-01T14:00",
                                          options_.bud));
    }

    std::optional<units::Shown> quantity(std::string_view option, const std::string& text,
                                         const std::vector<units::Dimension>& kinds) {
        if (text.empty()) return std::nullopt;
        const auto read = units::parse_one_of(text, kinds);
        if (!read) {
            complain(option, read.error().message);
            return std::nullopt;
        }
        if (read->quantity.value().is_negative() || read->quantity.value().is_zero())
            complain(option, fmt::format("\"{}\" must be more than nothing", text));
        return units::Shown(read->quantity, read->unit);
    }

    int whole(std::string_view option, const std::string& text, int least, int most) {
        const auto number = numbers::parse_plain_decimal(text);
        if (number && number->is_whole() && *number >= least && *number <= most)
            return static_cast<int>(number->parts()->numerator);
        complain(option, fmt::format("\"{}\": write a whole number from {} to {}", text, least, most));
        return least;
    }

    const Session& session_;
    const LabelOptions& options_;
    const Terminal& terminal_;
    bool ok_ = true;
};

}  // namespace

bool read_label_job(const Session& session, const LabelOptions& options, LabelJob& job, ExitCode& code) {
    return LabelReader(session, options).read(job, code);
}

}  // namespace vialwright::cli
