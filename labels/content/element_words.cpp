// SPDX-License-Identifier: Apache-2.0
#include "labels/content/element_words.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/text/names.hpp"
#include "labels/content/directions.hpp"
#include "labels/content/dose_words.hpp"
#include "labels/content/strength_words.hpp"
#include "labels/content/tall_man.hpp"
#include "labels/content/wording.hpp"

namespace vialwright::content {

namespace {

using draw::Face;
using formulary::DoseType;
using formulary::LabelStatement;
using Words = Result<Wording, Objection>;

Words from(Result<std::string, Objection> text, Face face) {
    if (!text) return Failure{text.error()};
    return Wording{{*std::move(text), face}};
}

// The key is bold where the value is read letter by letter, but for the lines of a patient.
Wording keyed(const ElementSpec& spec, std::string_view key, std::string value, Face face) {
    if (key.empty()) return {{std::move(value), face}};
    const bool bold = face == Face::mono && spec.group != Group::patient;
    return {{glued(key), bold ? Face::bold : Face::regular}, {std::move(value), face}};
}

// Fields of the request that stand on the label as they were typed.
struct TypedField {
    std::string_view says;
    std::string LabelRequest::*text;
    Face face;
    std::string_view advice;
};
constexpr auto typed_fields = std::to_array<TypedField>({
    {"patient", &LabelRequest::patient, Face::bold, "give the patient's name (--patient)"},
    {"prescription", &LabelRequest::prescription, Face::mono, "give the prescription number (--rx)"},
    {"prescriber", &LabelRequest::prescriber, Face::regular, "give the prescriber's name (--prescriber)"},
    {"purpose", &LabelRequest::purpose, Face::regular, "say what it is for (--purpose)"},
    {"rate", &LabelRequest::rate, Face::bold, "give the rate (--rate)"},
    {"prepared-by", &LabelRequest::prepared_by, Face::regular, "give the initials (--prepared-by)"},
    {"checked-by", &LabelRequest::checked_by, Face::regular, "give the initials (--checked-by)"},
    {"serial", &LabelRequest::serial, Face::mono, "number the labels (--serial-from)"},
    {"number", &LabelRequest::number, Face::mono, "count the labels (--number-labels)"},
    {"lot", &LabelRequest::lot, Face::mono, "give the lot (--lot)"},
});

const TypedField* typed_field(std::string_view says) {
    const auto found = std::ranges::find(typed_fields, says, &TypedField::says);
    return found == typed_fields.end() ? nullptr : &*found;
}

Words typed_words(const ElementSpec& spec, const LabelSubject& subject, const TypedField& field) {
    const std::string& text = subject.request.*field.text;
    if (text.empty() && spec.says != "lot")
        return refuse(spec.id, "it is not given", std::string(field.advice));
    return keyed(spec, spec.key, field.face == Face::mono || spec.group == Group::use ? glued(text) : text,
                 field.face);
}

Words expiry_words(const ElementSpec& spec, const LabelSubject& subject) {
    const Expiry& expires = subject.request.expires;
    const std::string when = expires.minute ? time::to_text(*expires.minute) : time::to_text(expires.date);
    const std::string& as = subject.request.expires_as;
    return keyed(spec, as.empty() ? spec.key : as, glued(when), Face::mono);
}

Words opened_words(const ElementSpec& spec, const LabelSubject& subject) {
    if (!subject.request.opened)
        return refuse(spec.id, "it is not given", "say when it was opened (--opened)");
    return keyed(spec, spec.key, glued(time::to_text(*subject.request.opened)), Face::mono);
}

Words dispensed_words(const ElementSpec& spec, const LabelSubject& subject) {
    const auto& request = subject.request;
    return keyed(spec, spec.key, time::to_text(request.dispensed.value_or(request.made.date)), Face::mono);
}

Words facility_words(const ElementSpec& spec, const LabelSubject& subject) {
    const Facility& facility = subject.facility;
    if (spec.says == "facility-name") return Wording{{facility.name, Face::bold}};
    if (spec.says == "facility-phone") return Wording{{glued(facility.phone), Face::regular}};
    return Wording{{fmt::format("{}, {}, {}", glued(facility.street), glued(facility.city),
                                glued(facility.region + " " + facility.postal_code)),
                    Face::regular}};
}

// "For intravenous or intramuscular use": the order's own route, else the monograph's sentence, else its list of routes.
Words route_words(const ElementSpec& spec, const LabelSubject& subject) {
    if (!subject.request.route.empty())
        return Wording{{fmt::format("For {} use", subject.request.route), Face::bold}};
    if (const auto* said = statement_of(subject.monograph, "route"))
        return statement_words(spec, subject, said->text);
    const auto& routes = subject.monograph.product.routes;
    if (routes.empty()) return refuse(spec.id, "the monograph names no route", "give the route (--route)");
    return Wording{{fmt::format("For {} use", text::listed(routes, "or")), Face::bold}};
}

// The monograph's sentence, else its [storage], else what the beyond-use date was worked out for.
Words storage_words(const ElementSpec& spec, const LabelSubject& subject) {
    const auto& monograph = subject.monograph;
    if (const auto* said = statement_of(monograph, "storage"))
        return statement_words(spec, subject, said->text);
    if (monograph.storage && !monograph.storage->text.empty())
        return statement_words(spec, subject, monograph.storage->text);
    if (!subject.request.storage.empty()) return statement_words(spec, subject, subject.request.storage);
    return refuse(spec.id, "nobody has said how it is stored",
                  "say how (--storage room, refrigerator or freezer), or add storage to the monograph");
}

std::string container_noun(const formulary::Monograph& monograph) {
    const auto* container = monograph.container();
    return container == nullptr || container->kind.empty() ? "container" : container->kind;
}

DoseType dose_type_of(const formulary::Monograph& monograph) {
    const auto* container = monograph.container();
    return container == nullptr ? DoseType::unset : container->dose_type;
}

bool has_package_term(const ElementSpec& spec, const LabelSubject& subject) {
    if (statement_of(subject.monograph, spec.says) != nullptr) return true;
    const auto wanted = spec.says == "single-dose" ? DoseType::single_dose : DoseType::multiple_dose;
    return subject.monograph.product.sterile && dose_type_of(subject.monograph) == wanted &&
           statement_of(subject.monograph, "single-dose") == nullptr &&
           statement_of(subject.monograph, "multiple-dose") == nullptr;
}

Words package_words(const ElementSpec& spec, const LabelSubject& subject) {
    if (const auto* said = statement_of(subject.monograph, spec.says))
        return statement_words(spec, subject, said->text);
    const std::string noun = container_noun(subject.monograph);
    if (spec.says == "single-dose")
        return statement_words(spec, subject, fmt::format("Single-dose {}. Discard unused portion.", noun));
    return statement_words(spec, subject,
                           fmt::format("Multiple-dose {}. Discard 28 days after first use: ________", noun));
}

Words units_words(const ElementSpec& spec, const LabelSubject& subject) {
    const auto& units = subject.request.units_in_pack;
    if (!units) return refuse(spec.id, "it is not given", "say how many are in the pack (--units-in-pack)");
    const auto each = quantity_text(subject.monograph.product, subject.request);
    if (!each) return Failure{each.error()};
    return Wording{
        {glued(fmt::format("{} × {} {}", *units, *each, container_noun(subject.monograph))), Face::bold}};
}

Words stated(const ElementSpec& spec, const LabelSubject& subject) {
    const auto* said = statement_of(subject.monograph, spec.statement);
    if (said != nullptr) return statement_words(spec, subject, said->text);
    if (!spec.text.empty()) return statement_words(spec, subject, spec.text);
    return refuse(spec.id, fmt::format("the monograph has no [[label]] statement \"{}\"", spec.statement),
                  fmt::format("add it: {}", spec.legal_source));
}

Words name_words(const ElementSpec&, const LabelSubject& subject) {
    return Wording{{displayed(subject, subject.monograph.product.name), Face::bold}};
}
Words ndc_words(const ElementSpec&, const LabelSubject& subject) {
    return Wording{{glued("NDC " + subject.monograph.product.ndc), Face::regular}};
}
// "powder or capsule, for oral use": of several forms the one that the strength is of.
Words form_words(const ElementSpec&, const LabelSubject& subject) {
    const auto& product = subject.monograph.product;
    const std::string& form = product.dosage_form;
    const std::size_t end = std::min(form.find(','), form.size());
    const std::string forms = form.substr(0, end);
    const auto chosen = chosen_strength(product, subject.request);
    const std::size_t either = forms.find(" or ");
    if (!chosen || either == std::string::npos) return Wording{{form, Face::bold}};
    const std::string unit = (*chosen)->product_unit.text(false);
    const bool is_second = forms.substr(either + 4) == unit;
    const bool is_first = forms.substr(0, either) == unit;
    const std::string one = is_second || is_first ? unit : forms.substr(0, either);
    return Wording{{one + form.substr(end), Face::bold}};
}
Words strength_words(const ElementSpec&, const LabelSubject& subject) {
    return strength_wording(subject.monograph, subject.request);
}
Words basis_words(const ElementSpec&, const LabelSubject& subject) {
    return Wording{{strength_basis(subject.monograph), Face::bold}};
}
Words reconstitution_words(const ElementSpec&, const LabelSubject& subject) {
    return reconstitution_wording(subject.monograph);
}
Words quantity_words(const ElementSpec& spec, const LabelSubject& subject) {
    auto text = quantity_text(subject.monograph.product, subject.request);
    if (!text) return Failure{text.error()};
    return keyed(spec, spec.key, *std::move(text), Face::bold);
}
Words ingredient_words(const ElementSpec&, const LabelSubject& subject) {
    return ingredient_wording(subject.monograph);
}
Words direction_words(const ElementSpec& spec, const LabelSubject& subject) {
    const std::string& typed = subject.request.directions;
    if (!typed.empty()) return from(printed_directions(typed), Face::bold);
    if (const auto* said = statement_of(subject.monograph, "directions"))
        return statement_words(spec, subject, said->text);
    return refuse(spec.id, "there are no directions", "give them (--directions), as the order has them");
}
Words spanish_words(const ElementSpec&, const LabelSubject& subject) {
    return from(in_spanish(subject.book, subject.request.directions), Face::bold);
}

struct Source {
    std::string_view says;
    Words (*words)(const ElementSpec&, const LabelSubject&);
};
constexpr auto sources = std::to_array<Source>({
    {"statement", stated},
    {"ndc", ndc_words},
    {"name", name_words},
    {"dosage-form", form_words},
    {"strength", strength_words},
    {"strength-basis", basis_words},
    {"reconstitution", reconstitution_words},
    {"quantity", quantity_words},
    {"single-dose", package_words},
    {"multiple-dose", package_words},
    {"ingredients", ingredient_words},
    {"route", route_words},
    {"storage", storage_words},
    {"directions", direction_words},
    {"directions-spanish", spanish_words},
    {"expires", expiry_words},
    {"compounded-on",
     [](const ElementSpec& spec, const LabelSubject& subject) -> Words {
         return keyed(spec, spec.key, time::to_text(subject.request.made.date), Face::mono);
     }},
    {"compounded-at",
     [](const ElementSpec& spec, const LabelSubject& subject) -> Words {
         return keyed(spec, spec.key, glued(time::to_text(subject.request.made)), Face::mono);
     }},
    {"dispensed", dispensed_words},
    {"opened", opened_words},
    {"units-in-pack", units_words},
    {"dose", dose_wording},
    {"syringe-dose", syringe_wording},
    {"diluent", diluent_wording},
    {"concentration", concentration_wording},
    {"facility-name", facility_words},
    {"facility-address", facility_words},
    {"facility-phone", facility_words},
});

}  // namespace

std::vector<std::string_view> word_sources() {
    std::vector<std::string_view> all;
    for (const Source& source : sources) all.push_back(source.says);
    for (const TypedField& field : typed_fields) all.push_back(field.says);
    return all;
}

const LabelStatement* statement_of(const formulary::Monograph& monograph, std::string_view id) {
    const auto& all = monograph.label_statements;
    const auto found = std::ranges::find(all, id, &LabelStatement::id);
    return found == all.end() ? nullptr : &*found;
}

std::string displayed(const LabelSubject& subject, std::string_view name) {
    return with_tall_man(name, subject.monograph.product.name_tallman, subject.book.tall_man);
}

bool has_words(const ElementSpec& spec, const LabelSubject& subject) {
    const auto& product = subject.monograph.product;
    if (const auto* field = typed_field(spec.says)) return !(subject.request.*field->text).empty();
    if (spec.says == "ndc") return !product.ndc.empty();
    if (spec.says == "strength-basis") return !strength_basis(subject.monograph).empty();
    if (spec.says == "single-dose" || spec.says == "multiple-dose") return has_package_term(spec, subject);
    if (spec.says == "directions-spanish") return subject.request.in_spanish;
    if (spec.says == "directions")
        return !subject.request.directions.empty() ||
               statement_of(subject.monograph, "directions") != nullptr;
    if (spec.says == "concentration") return has_concentration(subject);
    if (spec.says == "diluent") return !subject.request.diluent.empty();
    if (spec.says == "opened") return subject.request.opened.has_value();
    if (spec.says == "quantity") return quantity_text(product, subject.request).has_value();
    if (spec.says == "statement") return statement_of(subject.monograph, spec.statement) != nullptr;
    return true;
}

Words words_of(const ElementSpec& spec, const LabelSubject& subject) {
    if (const auto* field = typed_field(spec.says)) return typed_words(spec, subject, *field);
    const auto found = std::ranges::find(sources, spec.says, &Source::says);
    if (found == sources.end())
        return refuse(spec.id, "nothing is known to say here", "mend the kind of label");
    return found->words(spec, subject);
}

Words brief_words_of(const ElementSpec& spec, const LabelSubject& subject) {
    if (spec.says == "ingredients") return brief_ingredient_wording(subject.monograph);
    const std::string& id = spec.says == "statement" ? spec.statement : spec.says;
    const auto* said = statement_of(subject.monograph, id);
    if (said == nullptr || said->short_text.empty()) return Wording{};
    return statement_words(spec, subject, said->short_text);
}

Words statement_words(const ElementSpec& spec, const LabelSubject& subject, std::string_view words) {
    const std::string tied = spec.group == Group::mark ? glued(words) : std::string(words);
    const auto text = statement_text(subject.monograph, spec.id, tied);
    if (!text) return Failure{text.error()};
    const bool bold = spec.group == Group::law || spec.group == Group::mark || spec.group == Group::use ||
                      spec.group == Group::directions;
    const std::size_t first_end = text->find(". ");
    if (spec.group != Group::package || first_end == std::string::npos)
        return Wording{{*text, bold ? Face::bold : Face::regular}};
    return Wording{{text->substr(0, first_end + 1), Face::bold},
                   {text->substr(first_end + 2), Face::regular}};
}

}  // namespace vialwright::content
