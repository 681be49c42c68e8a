// SPDX-License-Identifier: Apache-2.0
#include "labels/content/compose_label.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/text/names.hpp"
#include "labels/content/code_content.hpp"
#include "labels/content/element_words.hpp"
#include "labels/content/meaning_of.hpp"
#include "labels/content/strength_words.hpp"
#include "labels/content/tall_man.hpp"
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
           group != Group::patient && group != Group::addressee && group != Group::code_line;
}

// A monograph's sentence as the first half of ours.
std::string without_full_stop(std::string sentence) {
    if (sentence.ends_with('.')) sentence.pop_back();
    return sentence;
}

bool is_among(const std::vector<std::string>& list, std::string_view one) {
    return std::ranges::find(list, one) != list.end();
}

bool is_other_route(const std::string& route) { return route != "oral"; }

// Labels that the statute on outsourcing facilities lists.
constexpr std::string_view outsourced = "503b-";

class Composer {
public:
    Composer(const LabelSubject& subject, const text::GlyphCoverage& coverage)
        : subject_(subject),
          monograph_(subject.monograph),
          request_(subject.request),
          kind_(subject.kind),
          coverage_(coverage),
          state_(request_.state.empty() ? subject.facility.region : request_.state) {}

    Result<LabelContent, LabelRefusal> run();

private:
    void object(std::string_view element, std::string message, std::string advice) {
        refusal_.objections.push_back({std::string(element), std::move(message), std::move(advice)});
    }
    void check_product();
    void check_gaps();
    void check_electrolytes();
    void check_storage();
    void check_request();
    void check_state();
    void add_listed(const ElementSpec& spec);
    void add_actives(const ElementSpec& spec);
    void add(Element element);
    void add_warnings();
    void add_auxiliary();
    void add_other_statements();
    void insert_after_use(std::vector<Element> elements);
    void make_codes();
    void check_texts();
    void check_wording(const Element& element, const Wording& wording);
    void judge(const Element& element, const Wording& wording);

    bool leaves_ingredients() const { return request_.ingredients_on_container && kind_.id == "503b-unit"; }
    bool is_due(const ElementSpec& spec) const;
    bool is_listed(std::string_view statement) const;
    bool applies(const LabelStatement& statement);
    Element element_of(const ElementSpec& spec) const;
    Wording taken(Result<Wording, Objection> wording);
    Wording taken(Result<std::string, Objection> text, Face face);

    const LabelSubject& subject_;
    const Monograph& monograph_;
    const LabelRequest& request_;
    const LabelKind& kind_;
    const text::GlyphCoverage& coverage_;
    std::string state_;
    LabelContent content_;
    LabelRefusal refusal_;
};

// A gap that only says that storage is not known is filled by who says it.
void Composer::check_gaps() {
    for (const auto& gap : monograph_.gaps) {
        if (gap.blocks != "label") continue;
        const bool is_storage = gap.field == "storage";
        if (is_storage && (!request_.storage.empty() || monograph_.storage)) continue;
        std::string advice =
            fmt::format("a site overlay must fill the gap \"{}\" before labels are printed", gap.id);
        if (is_storage)
            advice +=
                ", or say how this container is stored (--storage room, refrigerator or freezer; in "
                "the window on the page Labels)";
        object(gap.id, without_full_stop(gap.text), std::move(advice));
    }
}

void Composer::check_electrolytes() {
    const auto actives = actives_of(monograph_);
    if (actives.size() != 1 || monograph_.product.strengths.empty()) return;
    const auto& amount = monograph_.product.strengths.front().amount_unit.dimension();
    if (amount != units::dimension_of<units::DrugMass> || !monograph_.product.sterile) return;
    for (const std::string& name : subject_.book.electrolytes)
        if (has_word(actives.front()->name, name))
            object("strength", fmt::format("the strength of {} stands in mass alone", actives.front()->name),
                   "state it in mEq (phosphates in mmol); the mass of the ingredient is printed beside it");
}

// The beyond-use date was worked out for one place of storage: the label must not name another.
void Composer::check_storage() {
    if (!request_.storage_range || !monograph_.storage) return;
    const auto [least, most] = *request_.storage_range;
    const auto& said = *monograph_.storage;
    if (!said.temperature_min || !said.temperature_max) return;
    if (*said.temperature_min == least && *said.temperature_max == most) return;
    object("storage",
           fmt::format("the product is stored at {} to {} °C, but the date was worked out for {} to {} °C",
                       *said.temperature_min, *said.temperature_max, least, most),
           "work the date out for the product's own storage");
}

void Composer::check_product() {
    check_gaps();
    check_storage();
    check_electrolytes();
    if (monograph_.status == formulary::Status::retired)
        object("product", monograph_.id + " is retired", "choose the monograph that replaces it");
    if (kind_.id.starts_with(outsourced) && monograph_.product.compounded != "503B")
        object("product",
               fmt::format("there is no label of this kind for products compounded as \"{}\"",
                           monograph_.product.compounded),
               "these labels are for what an outsourcing facility (503B) makes");
    for (const std::string& fault : faults_of(subject_.facility))
        object("facility", fault, "complete the facility's settings file");
    for (const Warning& warning : subject_.book.warnings)
        for (const auto* active : actives_of(monograph_))
            if (is_among(warning.refused_on, kind_.id) &&
                std::ranges::any_of(warning.ingredients,
                                    [&](const auto& n) { return has_word(active->name, n); }))
                object("product", fmt::format("{} must not have a label of this kind", active->name),
                       fmt::format("{} ({})", warning.text, warning.source));
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
    constexpr int last_hour = 23, last_minute = 59;  // a date without an hour is read as the end of the day
    const auto end = expires.minute.value_or(time::LocalMinute{expires.date, last_hour, last_minute});
    for (const ComponentLimit& component : request_.components)
        if (end > component.last)
            object("expires",
                   fmt::format("it expires {}, after {} at {}",
                               expires.minute ? time::to_text(end) : time::to_text(expires.date),
                               component.name, time::to_text(component.last)),
                   "no preparation outlasts an ingredient: give an earlier date");
    if (request_.patient.empty() != request_.prescription.empty())
        object("patient", "a patient and a prescription number belong together",
               "give both, or neither for office stock");
}

// What a state asks for is data too; of a state that is not there nobody knows.
void Composer::check_state() {
    if (kind_.states.empty()) return;
    std::vector<std::string> known;
    for (const StateProfile& state : kind_.states) known.push_back(state.id);
    if (is_among(known, state_)) return;
    if (kind_.needs_state)
        object("state", fmt::format("there are no rules of {} for this kind of label", state_),
               "known are " + text::listed(known) +
                   ": give the state where it is used (--state), or have its rules "
                   "added to data/labels");
    else
        content_.findings.push_back({"state-profile", lint::Severity::soft, state_, 0,
                                     "the rules of this state's board are not among the data: check them"});
}

bool Composer::is_due(const ElementSpec& spec) const {
    if (!spec.states.empty() && !is_among(spec.states, state_)) return false;
    if (leaves_ingredients() && spec.says == "ingredients") return false;
    const auto& product = monograph_.product;
    switch (spec.presence) {
        case Presence::always: return true;
        case Presence::if_available: return has_words(spec, subject_);
        case Presence::if_not_oral: return std::ranges::any_of(product.routes, is_other_route);
        case Presence::if_sterile: return product.sterile;
        case Presence::if_high_alert: return product.high_alert;
        case Presence::if_powder: return product.reconstitution.has_value() && !product.fill_volume;
        case Presence::without_patient: return request_.patient.empty();
        case Presence::with_patient: return !request_.patient.empty();
        case Presence::if_rx_only: return product.rx_only;
        case Presence::if_not_in_name: break;
    }
    const std::string form = text::folded(product.dosage_form.substr(0, product.dosage_form.find(',')));
    return text::folded(product.name).find(form) == std::string::npos;
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

Element Composer::element_of(const ElementSpec& spec) const {
    Element element;
    element.id = spec.id;
    element.group = spec.group;
    element.minimum_size = spec.minimum_size;
    element.legal_source = spec.legal_source;
    element.basis = spec.basis;
    element.rank = spec.rank;
    element.mandatory = spec.rank == 0;
    return element;
}

void Composer::add(Element element) {
    if (!element.wording.empty()) content_.elements.push_back(std::move(element));
}

void Composer::add_listed(const ElementSpec& spec) {
    if (!is_due(spec)) return;
    if (spec.says == "strength" && actives_of(monograph_).size() > 1) return add_actives(spec);
    Element element = element_of(spec);
    element.wording = taken(words_of(spec, subject_));
    if (!element.wording.empty()) element.brief = taken(brief_words_of(spec, subject_));
    add(std::move(element));
}

// Of several active ingredients each has a line.
void Composer::add_actives(const ElementSpec& spec) {
    int count = 0;
    for (const auto* active : actives_of(monograph_)) {
        Element element = element_of(spec);
        element.id = fmt::format("{}-{}", spec.id, ++count);
        element.group = Group::actives;
        element.wording = taken(active_wording(monograph_, *active, request_));
        if (!element.wording.empty())
            element.wording.front().text = displayed(subject_, element.wording.front().text);
        add(std::move(element));
    }
}

bool Composer::is_listed(std::string_view statement) const {
    return std::ranges::any_of(kind_.elements, [&](const ElementSpec& spec) {
        return spec.statement == statement || spec.says == statement;
    });
}

bool Composer::applies(const LabelStatement& statement) {
    if (statement.when.empty()) return true;
    if (statement.when == "no-patient") return request_.patient.empty();
    if (statement.when == "patient") return !request_.patient.empty();
    object(statement.id, fmt::format("the statement's condition \"{}\" is not known", statement.when),
           "use no-patient, patient or none");
    return false;
}

// Behind what says how it is used: the last of what stands large.
void Composer::insert_after_use(std::vector<Element> elements) {
    const auto last =
        std::find_if(content_.elements.rbegin(), content_.elements.rend(), [](const Element& e) {
            return e.group == Group::use || e.group == Group::strength || e.group == Group::actives ||
                   e.group == Group::name || e.group == Group::directions;
        });
    content_.elements.insert(last.base(), elements.begin(), elements.end());
}

// What the ingredients bring along: on the cap, the label, the auxiliary label.
void Composer::add_warnings() {
    std::vector<Element> found;
    for (const Warning& warning : subject_.book.warnings) {
        if (!is_among(warning.kinds, kind_.id)) continue;
        for (const auto& ingredient : monograph_.ingredients) {
            const bool is_meant = std::ranges::any_of(
                warning.ingredients, [&](const auto& name) { return has_word(ingredient.name, name); });
            if (!is_meant) continue;
            Element element;
            element.id = "warning-" + warning.id;
            element.group = Group::directions;  // a line of its own
            element.minimum_size = draw::points(use_floor_tenths) / numbers::Exact(10);
            element.legal_source = warning.source;
            element.basis = warning.basis;
            element.wording = {{tied(warning.text), Face::bold}};
            found.push_back(std::move(element));
            if (!warning.cap.empty())
                content_.findings.push_back(
                    {"cap", lint::Severity::soft, warning.cap, 0,
                     fmt::format("the cap and the ferrule must bear these words too ({})", warning.source)});
            break;
        }
    }
    insert_after_use(std::move(found));
}

void Composer::add_auxiliary() {
    std::vector<Element> found;
    for (const std::string& text : request_.auxiliary) {
        Element element;
        element.id = fmt::format("auxiliary-{}", found.size() + 1);
        element.group = Group::directions;  // a line of its own
        element.minimum_size = draw::points(use_floor_tenths) / numbers::Exact(10);
        element.legal_source = "the pharmacist's own";
        element.wording = {{tied(text), Face::bold}};
        found.push_back(std::move(element));
    }
    insert_after_use(std::move(found));
}

// What the product says beyond what the law lists, in the order of the monograph. Warnings of the principal panel stand
// with the route, the rest with the details.
void Composer::add_other_statements() {
    int rank = 0;
    std::vector<Element> others;
    for (const LabelStatement& said : monograph_.label_statements) {
        if (is_listed(said.id) || said.id == "directions" || !applies(said)) continue;
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

void Composer::make_codes() {
    for (Objection& objection : add_codes(subject_, content_))
        refusal_.objections.push_back(std::move(objection));
}

void Composer::check_wording(const Element& element, const Wording& wording) {
    for (const Part& part : wording)
        if (text::has_right_to_left(part.text))
            object(element.id, "text that runs from right to left cannot be set yet",
                   "write it in Latin letters; nothing is printed in the wrong order");
        else if (const auto fault = text::find_fault(part.text, coverage_, part.face))
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
        const bool is_compared = std::ranges::find(content_.meaning.identifiers, element.id,
                                                   &IdentifierMeaning::element) !=
                                 content_.meaning.identifiers.end();  // lot B12-1149 is no vitamin
        if (!is_prose(element.group) || is_compared) continue;
        judge(element, element.wording);
        judge(element, element.brief);
    }
}

Result<LabelContent, LabelRefusal> Composer::run() {
    check_product();
    check_request();
    check_state();
    if (leaves_ingredients())
        content_.findings.push_back(
            {"ingredients-on-container", lint::Severity::soft, "the ingredient list", 0,
             "it is not on this label: the container's must have it (503B(a)(10)(B)(i))"});
    if (!refusal_.objections.empty()) return Failure{std::move(refusal_)};
    content_.kind = kind_.id;
    content_.product = monograph_.id;
    for (const ElementSpec& spec : kind_.elements) add_listed(spec);
    add_warnings();
    add_auxiliary();
    if (kind_.says_more) add_other_statements();
    make_codes();
    content_.meaning = meaning_of(subject_, content_);
    check_texts();
    if (!refusal_.objections.empty()) return Failure{std::move(refusal_)};
    return std::move(content_);
}

}  // namespace

Result<LabelContent, LabelRefusal> compose_label(const LabelSubject& subject,
                                                 const text::GlyphCoverage& coverage) {
    return Composer(subject, coverage).run();
}

}  // namespace vialwright::content
