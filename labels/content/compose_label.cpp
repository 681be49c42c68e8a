// SPDX-License-Identifier: Apache-2.0
#include "labels/content/compose_label.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/text/names.hpp"
#include "labels/content/label_kinds.hpp"
#include "labels/content/wording.hpp"
#include "labels/text/text_policy.hpp"

namespace vialwright::content {

namespace {

using draw::Face;
using formulary::LabelStatement;
using formulary::Monograph;

// Names, numbers and codes of others are not judged as prose.
bool is_prose(Group group) {
    return group != Group::identity && group != Group::heading && group != Group::maker &&
           group != Group::patient;
}

// A monograph's sentence as the first half of ours.
std::string without_full_stop(std::string sentence) {
    if (sentence.ends_with('.')) sentence.pop_back();
    return sentence;
}

class Composer {
public:
    Composer(const Monograph& monograph, const LabelRequest& request, const Facility& facility,
             const text::GlyphCoverage& coverage)
        : monograph_(monograph), request_(request), facility_(facility), coverage_(coverage) {}

    Result<LabelContent, LabelRefusal> run();

private:
    void object(std::string_view element, std::string message, std::string advice) {
        refusal_.objections.push_back({std::string(element), std::move(message), std::move(advice)});
    }
    void check_product();
    void check_request();
    void add_listed(const ElementSpec& spec);
    void add_other_statements();
    void make_code();
    void check_texts();
    void check_wording(const Element& element, const Wording& wording);
    void judge(const Element& element, const Wording& wording);

    bool is_due(const ElementSpec& spec) const;
    bool applies(const LabelStatement& statement);
    const LabelStatement* statement(std::string_view id) const;
    Wording words_of(const ElementSpec& spec);
    Wording stated(const ElementSpec& spec);
    Wording statement_words(const ElementSpec& spec, const std::string& words);
    Wording identity_words(std::string_view id) const;
    Wording maker_words(std::string_view id) const;
    Wording patient_words(std::string_view id) const;
    Wording taken(Result<Wording, Objection> wording);
    Wording taken(Result<std::string, Objection> text, Face face);

    const Monograph& monograph_;
    const LabelRequest& request_;
    const Facility& facility_;
    const text::GlyphCoverage& coverage_;
    const LabelKind* kind_ = nullptr;
    LabelContent content_;
    LabelRefusal refusal_;
};

void Composer::check_product() {
    for (const auto& gap : monograph_.gaps)
        if (gap.blocks == "label")
            object(gap.id, without_full_stop(gap.text),
                   fmt::format("a site overlay must fill the gap \"{}\" before labels are printed", gap.id));
    if (monograph_.status == formulary::Status::retired)
        object("product", monograph_.id + " is retired", "choose the monograph that replaces it");
    kind_ = kind_for(monograph_.product.compounded);
    if (kind_ == nullptr)
        object(
            "product",
            fmt::format("there is no label for products compounded as \"{}\"", monograph_.product.compounded),
            "unit labels are made for 503B products");
    for (const std::string& fault : faults_of(facility_))
        object("facility", fault, "complete the facility's settings file");
}

void Composer::check_request() {
    const Expiry& expires = request_.expires;
    if (!request_.made.date.ok())
        object("compounded-on", "the date compounded is no date", "write it as 2026-03-01T14:00");
    if (!expires.date.ok()) object("expires", "the expiration date is no date", "write it as 2026-09-01");
    const bool over = expires.minute ? *expires.minute <= request_.made : expires.date < request_.made.date;
    if (over)
        object("expires",
               fmt::format("it expires {} but was made {}",
                           expires.minute ? time::to_text(*expires.minute) : time::to_text(expires.date),
                           time::to_text(request_.made)),
               "the expiration must be after the time it was made");
    if (request_.patient.empty() != request_.prescription.empty())
        object("patient", "a patient and a prescription number belong together",
               "give both, or neither for office stock");
}

const LabelStatement* Composer::statement(std::string_view id) const {
    const auto& all = monograph_.label_statements;
    const auto found = std::ranges::find(all, id, &LabelStatement::id);
    return found == all.end() ? nullptr : &*found;
}

bool Composer::is_due(const ElementSpec& spec) const {
    const auto& product = monograph_.product;
    switch (spec.presence) {
        case Presence::always: return true;
        case Presence::if_not_oral:
            return std::ranges::any_of(product.routes, [](const auto& r) { return r != "oral"; });
        case Presence::without_patient: return request_.patient.empty();
        case Presence::with_patient: return !request_.patient.empty();
        case Presence::if_rx_only: return product.rx_only;
        case Presence::if_not_in_name: {
            const std::string form =
                text::folded(product.dosage_form.substr(0, product.dosage_form.find(',')));
            return text::folded(product.name).find(form) == std::string::npos;
        }
        case Presence::if_available: break;
    }
    if (spec.id == "ndc") return !product.ndc.empty();
    if (spec.id == "serial") return !request_.serial.empty();
    return statement(spec.statement) != nullptr;
}

Wording Composer::taken(Result<Wording, Objection> wording) {
    if (wording) return *std::move(wording);
    refusal_.objections.push_back(wording.error());
    return {};
}

Wording Composer::taken(Result<std::string, Objection> text, Face face) {
    if (text) return {{*std::move(text), face}};
    refusal_.objections.push_back(text.error());
    return {};
}

Wording Composer::identity_words(std::string_view id) const {
    if (id == "lot") return {{"Lot", Face::bold}, {request_.lot, Face::mono}};
    if (id == "serial") return {{"Serial", Face::bold}, {request_.serial, Face::mono}};
    if (id == "compounded-on")
        return {{"Compounded", Face::bold}, {time::to_text(request_.made.date), Face::mono}};
    const Expiry& expires = request_.expires;
    const std::string when = expires.minute ? time::to_text(*expires.minute) : time::to_text(expires.date);
    return {{"Expires", Face::bold}, {glued(when), Face::mono}};
}

Wording Composer::maker_words(std::string_view id) const {
    if (id == "facility-name") return {{facility_.name, Face::bold}};
    if (id == "facility-phone") return {{glued(facility_.phone), Face::regular}};
    return {{fmt::format("{}, {}, {}", glued(facility_.street), glued(facility_.city),
                         glued(facility_.region + " " + facility_.postal_code)),
             Face::regular}};
}

Wording Composer::patient_words(std::string_view id) const {
    if (id == "patient") return {{"For", Face::regular}, {request_.patient, Face::bold}};
    return {{glued("Rx number"), Face::regular}, {request_.prescription, Face::mono}};
}

// A package statement begins with its term: "Single-dose vial. Discard unused portion."
Wording Composer::statement_words(const ElementSpec& spec, const std::string& words) {
    const std::string tied = spec.group == Group::mark ? glued(words) : words;
    const auto text = statement_text(monograph_, spec.id, tied);
    if (!text) {
        refusal_.objections.push_back(text.error());
        return {};
    }
    const bool bold = spec.group == Group::law || spec.group == Group::mark || spec.group == Group::use;
    const std::size_t first_end = text->find(". ");
    if (spec.group != Group::package || first_end == std::string::npos)
        return {{*text, bold ? Face::bold : Face::regular}};
    return {{text->substr(0, first_end + 1), Face::bold}, {text->substr(first_end + 2), Face::regular}};
}

Wording Composer::stated(const ElementSpec& spec) {
    const LabelStatement* said = statement(spec.statement);
    if (said != nullptr) return statement_words(spec, said->text);
    if (!spec.law_text.empty()) return statement_words(spec, std::string(spec.law_text));
    object(spec.id, fmt::format("the monograph has no [[label]] statement \"{}\"", spec.statement),
           fmt::format("add it: {}", spec.legal_source));
    return {};
}

Wording Composer::words_of(const ElementSpec& spec) {
    const auto& product = monograph_.product;
    if (!spec.statement.empty()) return stated(spec);
    if (spec.id == "ndc") return {{glued("NDC " + product.ndc), Face::regular}};
    if (spec.id == "name") return {{product.name, Face::bold}};
    if (spec.id == "dosage-form") return {{product.dosage_form, Face::bold}};
    if (spec.id == "strength") return taken(strength_wording(product));
    if (spec.id == "quantity") return taken(quantity_text(product), Face::bold);
    if (spec.id == "ingredients") return taken(ingredient_wording(monograph_));
    if (spec.group == Group::identity) return identity_words(spec.id);
    if (spec.group == Group::maker) return maker_words(spec.id);
    return patient_words(spec.id);
}

void Composer::add_listed(const ElementSpec& spec) {
    if (!is_due(spec)) return;
    Element element;
    element.id = spec.id;
    element.group = spec.group;
    element.minimum_size = draw::points(spec.minimum_tenths) / numbers::Exact(10);
    element.legal_source = spec.legal_source;
    element.wording = words_of(spec);
    if (const LabelStatement* said = statement(spec.statement); said != nullptr && !said->short_text.empty())
        element.brief = statement_words(spec, said->short_text);
    if (spec.id == "ingredients" && !element.wording.empty())
        element.brief = taken(brief_ingredient_wording(monograph_));
    if (!element.wording.empty()) content_.elements.push_back(std::move(element));
}

bool Composer::applies(const LabelStatement& statement) {
    if (statement.when.empty()) return true;
    if (statement.when == "no-patient") return request_.patient.empty();
    object(statement.id, fmt::format("the statement's condition \"{}\" is not known", statement.when),
           "use no-patient or none");
    return false;
}

// What the product says beyond what the law lists, in the order of the monograph. Warnings of the principal panel stand
// with the route, the rest with the details.
void Composer::add_other_statements() {
    int rank = 0;
    std::vector<Element> others;
    for (const LabelStatement& said : monograph_.label_statements) {
        const auto& specs = kind_->elements;
        if (std::ranges::find(specs, said.id, &ElementSpec::statement) != specs.end() || !applies(said))
            continue;
        const bool principal = said.panel == formulary::Panel::principal;
        Element element;
        element.id = said.id;
        element.group = principal ? Group::use : Group::detail;
        element.minimum_size = draw::points(principal ? use_floor_tenths : floor_tenths) / numbers::Exact(10);
        element.mandatory = said.required;
        element.rank = said.required ? 0 : ++rank;
        element.legal_source = said.src.empty() ? "monograph" : "monograph: " + text::listed(said.src);
        const Face face = principal ? Face::bold : Face::regular;
        element.wording = taken(statement_text(monograph_, said.id, said.text), face);
        if (!said.short_text.empty())
            element.brief = taken(statement_text(monograph_, said.id, said.short_text), face);
        if (!element.wording.empty()) others.push_back(std::move(element));
    }
    const auto last_detail = std::find_if(content_.elements.rbegin(), content_.elements.rend(),
                                          [](const Element& e) { return e.group == Group::detail; });
    content_.elements.insert(last_detail.base(), others.begin(), others.end());
}

void Composer::make_code() {
    auto code = barcode::make_code({monograph_.product.gtin, request_.lot, request_.expires.date,
                                    request_.expires.minute, request_.serial});
    if (code) content_.code = *std::move(code);
    else object("barcode", code.error(), "correct it; a bar code is never printed with a part left out");
}

void Composer::check_wording(const Element& element, const Wording& wording) {
    for (const Part& part : wording)
        if (const auto fault = text::find_fault(part.text, coverage_, part.face))
            object(element.id, fault->message, "");
}

void Composer::judge(const Element& element, const Wording& wording) {
    for (lint::Finding& finding : lint::check(to_text(wording))) {
        if (finding.severity == lint::Severity::hard)
            object(element.id, fmt::format("\"{}\" must not stand on a label", finding.text), finding.say);
        else content_.findings.push_back(std::move(finding));
    }
}

void Composer::check_texts() {
    for (const Element& element : content_.elements) {
        check_wording(element, element.wording);
        check_wording(element, element.brief);
        if (!is_prose(element.group)) continue;
        judge(element, element.wording);
        judge(element, element.brief);
    }
}

Result<LabelContent, LabelRefusal> Composer::run() {
    check_product();
    check_request();
    if (!refusal_.objections.empty()) return Failure{std::move(refusal_)};
    content_.kind = kind_->id;
    content_.product = monograph_.id;
    for (const ElementSpec& spec : kind_->elements) add_listed(spec);
    add_other_statements();
    make_code();
    check_texts();
    if (!refusal_.objections.empty()) return Failure{std::move(refusal_)};
    return std::move(content_);
}

}  // namespace

Result<LabelContent, LabelRefusal> compose_label(const Monograph& monograph, const LabelRequest& request,
                                                 const Facility& facility,
                                                 const text::GlyphCoverage& coverage) {
    return Composer(monograph, request, facility, coverage).run();
}

}  // namespace vialwright::content
