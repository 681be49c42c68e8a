// SPDX-License-Identifier: Apache-2.0
#include "core/bud/question_text.hpp"

#include <algorithm>

#include "core/bud/field_reader.hpp"
#include "core/numbers/decimal_text.hpp"

namespace vialwright::bud {

namespace {

constexpr int most_counted_products = 1000;

class Reader {
public:
    Reader(const QuestionText& text, const time::Zone& zone, time::Instant now)
        : text_(text), question_{Preparation{}, now, zone, {}, {}}, fields_(zone) {}

    Result<Question, std::vector<FieldFault>> read() {
        if (text_.standard.empty() == text_.in_use.empty())
            fields_.fault("standard", "say either the standard or, for an opened container, what is in use");
        else if (text_.in_use.empty()) read_preparation();
        else read_opened();
        if (!text_.today.empty()) question_.today = fields_.now("today", text_.today);
        if (!fields_.faults.empty()) return Failure{std::move(fields_.faults)};
        question_.findings = std::move(fields_.findings);
        question_.refusal = std::move(fields_.refusal);
        return std::move(question_);
    }

private:
    void read_preparation() {
        const auto standard = fields_.term<Standard>("standard", text_.standard);
        if (!standard) return;
        Preparation p;
        p.standard = *standard;
        fields_.only({{"opened", &text_.opened}, {"expiry", &text_.expiry}, {"labeled", &text_.labeled}},
                     "an opened container");
        refuse_of_other_standards(*standard);
        read_state(p);
        read_products(p);
        read_water_activity(p);
        p.made = fields_.moment("made", text_.made);
        p.site_limit = fields_.period("limit", text_.limit);
        p.stability = fields_.period("stability", text_.stability);
        p.study = fields_.period("study", text_.study);
        if (p.antimicrobial && !p.study)
            fields_.fault("antimicrobial", "this belongs to a stability study: say how long the study is");
        read_components(p);
        read_moves(p);
        question_.about = std::move(p);
    }

    void refuse_of_other_standards(Standard standard) {
        if (standard != Standard::usp797) fields_.only(sterile_fields(), "the standard usp797");
        if (standard != Standard::usp795) fields_.only(nonsterile_fields(), "the standard usp795");
        if (standard != Standard::site) fields_.only({{"limit", &text_.limit}}, "the standard site");
    }

    using Fields = std::vector<std::pair<const char*, const std::string*>>;
    Fields sterile_fields() const {
        return {{"category", &text_.category},
                {"process", &text_.process},
                {"sterility_test", &text_.sterility_test},
                {"components", &text_.components},
                {"products", &text_.products}};
    }
    Fields nonsterile_fields() const {
        return {{"form", &text_.form}, {"water_activity", &text_.water_activity}};
    }

    void read_state(Preparation& p) {
        p.category = fields_.term<Category>("category", text_.category);
        p.process = fields_.term<Process>("process", text_.process);
        p.sterility_test = fields_.term<SterilityTest>("sterility_test", text_.sterility_test);
        p.components = fields_.term<Components>("components", text_.components);
        p.form = fields_.term<Form>("form", text_.form);
        p.storage = fields_.term<Storage>("storage", text_.storage);
        p.antimicrobial = fields_.term<Antimicrobial>("antimicrobial", text_.antimicrobial);
    }

    void read_products(Preparation& p) {
        if (text_.products.empty()) return;
        const auto count = numbers::parse_plain_decimal(text_.products);
        if (count && count->is_whole() && *count >= 1 && *count <= most_counted_products)
            p.products = static_cast<int>(count->parts()->numerator);
        else
            fields_.fault("products",
                          fmt::format("\"{}\": write how many there are, such as 2", text_.products));
    }

    void read_water_activity(Preparation& p) {
        if (text_.water_activity.empty()) return;
        p.water_activity = numbers::parse_plain_decimal(text_.water_activity);
        if (p.water_activity && !p.water_activity->is_negative() && *p.water_activity <= 1) return;
        fields_.fault("water_activity", fmt::format("\"{}\": a water activity is from 0 to 1, such as 0.6",
                                                    text_.water_activity));
    }

    void read_components(Preparation& p) {
        for (const std::string& text : text_.component)
            if (const auto pair = fields_.pair("component", text, "NAME=EXPIRY, such as Glycine=2026-03"))
                if (const auto until = fields_.last_use("component", pair->second))
                    p.component_expiries.push_back({pair->first, *until});
        for (const std::string& text : text_.component_bud)
            if (const auto pair =
                    fields_.pair("component_bud", text, "NAME=TIME, such as Stock=2026-03-01T14:00"))
                read_component_date(p, *pair);
    }

    // Rule T1: a beyond-use date is a day, or a day and an hour. A month is what a maker prints.
    void read_component_date(Preparation& p, const std::pair<std::string, std::string>& pair) {
        const auto& [name, text] = pair;
        const auto written = time::parse_expiry(text);
        if (written && std::holds_alternative<time::Month>(*written))
            return fields_.fault("component_bud",
                                 fmt::format("\"{}\" is a month: a beyond-use date is a day, 2026-03-31, or "
                                             "a time, 2026-03-01T14:00",
                                             text));
        if (const auto until = fields_.last_use("component_bud", text))
            p.component_dates.push_back({name, *until});
    }

    void read_moves(Preparation& p) {
        for (const std::string& text : text_.moved) {
            const auto pair =
                fields_.pair("moved", text, "STORAGE=TIME, such as refrigerator=2026-03-01T14:00");
            if (!pair) continue;
            const auto storage = fields_.term<Storage>("moved", pair->first);
            const time::Instant at = fields_.moment("moved", pair->second);
            if (storage) p.moves.push_back({*storage, at});
        }
        std::ranges::stable_sort(p.moves, {}, &Move::at);
    }

    void read_opened() {
        const auto container = fields_.term<Opened>("in_use", text_.in_use);
        if (!container) return;
        OpenedContainer c;
        c.container = *container;
        refuse_of_preparations();
        if (*container == Opened::nonpreserved_topical)
            c.storage = fields_.term<Storage>("storage", text_.storage);
        else
            fields_.only({{"storage", &text_.storage}},
                         "a preparation: an opened container is stored as labeled");
        c.opened = fields_.moment("opened", text_.opened);
        if (!text_.expiry.empty()) c.expiry = fields_.last_use("expiry", text_.expiry);
        c.labeled = fields_.period("labeled", text_.labeled);
        question_.about = c;
    }

    void refuse_of_preparations() {
        constexpr std::string_view belongs = "a preparation, not to an opened container";
        fields_.only(sterile_fields(), belongs);
        fields_.only(nonsterile_fields(), belongs);
        fields_.only({{"limit", &text_.limit},
                      {"made", &text_.made},
                      {"stability", &text_.stability},
                      {"study", &text_.study},
                      {"antimicrobial", &text_.antimicrobial}},
                     belongs);
        for (const auto& [field, list] :
             {std::pair("component", &text_.component), std::pair("component_bud", &text_.component_bud),
              std::pair("moved", &text_.moved)})
            if (!list->empty()) fields_.fault(field, fmt::format("this belongs to {}", belongs));
    }

    const QuestionText& text_;
    Question question_;
    FieldReader fields_;
};

}  // namespace

Result<Question, std::vector<FieldFault>> read_question(const QuestionText& text, const time::Zone& zone,
                                                        time::Instant now) {
    return Reader(text, zone, now).read();
}

}  // namespace vialwright::bud
