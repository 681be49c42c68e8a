// SPDX-License-Identifier: Apache-2.0
#include "labels/content/meaning_of.hpp"

#include <fmt/format.h>

#include "labels/content/code_content.hpp"
#include "labels/content/strength_words.hpp"

namespace vialwright::content {

namespace {

using units::AnyQuantity;

class Meant {
public:
    Meant(const LabelSubject& subject, const LabelContent& content)
        : subject_(subject),
          product_(subject.monograph.product),
          request_(subject.request),
          content_(content) {}

    Meaning run() {
        meaning_.lot = request_.lot;
        meaning_.serial = request_.serial;
        meaning_.made = request_.made;
        meaning_.expires = request_.expires;
        if (const auto gtin = gtin_of(product_)) meaning_.gtin = *gtin;
        for (const ElementSpec& spec : subject_.kind.elements) {
            if (spec.says == "strength") add_strengths(spec);
            if (content_.element(spec.id) == nullptr) continue;
            add_dates(spec);
            add_identifiers(spec);
            add_amounts(spec);
        }
        return std::move(meaning_);
    }

private:
    void add_dates(const ElementSpec& spec) {
        const auto add = [&](const time::Date& date, const std::optional<time::LocalMinute>& minute) {
            meaning_.dates.push_back({spec.id, date, minute});
        };
        if (spec.says == "expires") add(request_.expires.date, request_.expires.minute);
        if (spec.says == "compounded-on") add(request_.made.date, std::nullopt);
        if (spec.says == "compounded-at") add(request_.made.date, request_.made);
        if (spec.says == "dispensed") add(request_.dispensed.value_or(request_.made.date), std::nullopt);
        if (spec.says == "opened" && request_.opened) add(request_.opened->date, request_.opened);
    }

    void add_identifiers(const ElementSpec& spec) {
        const auto add = [&](const std::string& value) { meaning_.identifiers.push_back({spec.id, value}); };
        if (spec.says == "lot") add(request_.lot);
        if (spec.says == "serial") add(request_.serial);
        if (spec.says == "prescription") add(request_.prescription);
        if (spec.says == "ndc") add(product_.ndc);
    }

    void add_amounts(const ElementSpec& spec) {
        const auto inside = content();
        if (spec.says == "quantity" && inside) meaning_.quantities.push_back({spec.id, *inside});
        if (spec.says != "dose" && spec.says != "syringe-dose" && spec.says != "concentration") return;
        const auto chosen = chosen_strength(product_, request_);
        if (!chosen || (!request_.dose && !request_.volume)) return;
        const AnyQuantity& rate = (*chosen)->value.quantity;
        const AnyQuantity dose = request_.dose ? request_.dose->quantity : request_.volume->quantity * rate;
        const AnyQuantity drawn = request_.volume ? request_.volume->quantity : dose / rate;
        if (spec.says == "dose") {
            meaning_.quantities.push_back({spec.id, dose});
            return;
        }
        const AnyQuantity in = request_.in_volume ? request_.in_volume->quantity : drawn;
        StrengthMeaning one{spec.id, {dose / in}, std::nullopt, std::nullopt};
        if (spec.says == "syringe-dose") one.content = in;  // the concentration stands beside the dose
        meaning_.strengths.push_back(std::move(one));
    }

    void add_strengths(const ElementSpec& spec) {
        const auto actives = actives_of(subject_.monograph);
        int count = 0;
        if (actives.size() > 1)
            for (const auto* active : actives) {
                const std::string id = fmt::format("{}-{}", spec.id, ++count);
                if (active->amount && content_.element(id) != nullptr)
                    meaning_.strengths.push_back({id, {active->amount->quantity}, content(), std::nullopt});
            }
        const auto chosen = chosen_strength(product_, request_);
        if (actives.size() > 1 || !chosen || content_.element(spec.id) == nullptr) return;
        StrengthMeaning one{spec.id, {(*chosen)->value.quantity}, std::nullopt, std::nullopt};
        if (product_.reconstitution && !request_.quantity && !product_.fill_volume)
            one.whole = product_.reconstitution->content.quantity;
        else one.content = content();
        if (actives.size() == 1 && actives.front()->amount)
            one.rates.push_back(actives.front()->amount->quantity);
        meaning_.strengths.push_back(std::move(one));
    }

    // What is in the container: the request's own, the monograph's fill, or the powder.
    std::optional<AnyQuantity> content() const {
        if (request_.quantity) return request_.quantity->quantity;
        if (product_.fill_volume) return product_.fill_volume->quantity;
        if (product_.reconstitution) return product_.reconstitution->content.quantity;
        return std::nullopt;
    }

    const LabelSubject& subject_;
    const formulary::Product& product_;
    const LabelRequest& request_;
    const LabelContent& content_;
    Meaning meaning_;
};

}  // namespace

Meaning meaning_of(const LabelSubject& subject, const LabelContent& content) {
    return Meant(subject, content).run();
}

}  // namespace vialwright::content
