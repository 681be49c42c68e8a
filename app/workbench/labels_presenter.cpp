// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/labels_presenter.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include <fmt/format.h>

#include "app/workbench/label_cautions.hpp"
#include "app/workbench/labels_elements.hpp"
#include "app/workbench/labels_form.hpp"
#include "app/workbench/labels_printing.hpp"
#include "app/workbench/labels_stock.hpp"
#include "app/workbench/prepare_inputs.hpp"
#include "app/workbench/tr.hpp"
#include "core/text/names.hpp"
#include "labels/content/compose_label.hpp"

namespace vialwright::workbench {

namespace {

using content::LabelRefusal;

// What belongs to a product, or to one order of it, goes with it: a lot on another product's label is a mislabelled vial.
constexpr auto of_the_product = std::to_array<std::string_view>(
    {"lot",        "made",         "opened",       "expires",  "strength", "quantity",    "units_in_pack",
     "storage",    "prescription", "dispensed",    "dose",     "volume",   "in_volume",   "rate",
     "diluent",    "directions",   "spanish",      "purpose",  "route",    "ingredients", "warning",
     "components", "linear_code",  "made_in_code", "record_qr"});

std::string name_of(const formulary::Monograph& product) {
    std::string name = product.product.name;
    for (const auto& strength : product.product.strengths)
        name += (&strength == &product.product.strengths.front() ? " " : " " + tr("or") + " ") +
                units::to_text(strength.value);
    return name;
}

EntryView choice_entry(const char* id, std::string label, std::vector<Choice> choices,
                       const std::string& chosen) {
    EntryView view;
    view.id = id;
    view.label = std::move(label);
    view.choices = std::move(choices);
    view.field.text = chosen;
    return view;
}

std::string listed_names(const std::vector<std::string>& ids) {
    std::string words;
    for (const auto& id : ids) words += (words.empty() ? "" : ", ") + element_name(id);
    return words;
}

// What was checked stands beside what is typed, hidden, so that undo keeps the two together. The session does not keep it: an
// answer is worked out anew.
constexpr std::string_view checked_mark = "checked-dose";
std::string mark_of(std::string_view entry) { return fmt::format("{}:{}", checked_mark, entry); }
bool is_mark(std::string_view entry) { return entry.starts_with(checked_mark); }
constexpr auto of_the_dose =
    std::to_array<std::string_view>({"strength", "dose", "volume", "in_volume", "diluent", "route", "rate"});

bool states(const content::LabelKind& kind, std::string_view element) {
    return std::ranges::any_of(kind.elements, [&](const auto& spec) { return spec.says == element; });
}

std::string serial_of(const LabelJob& job) {
    return job.serial_from > 0 ? fmt::format("{:05}", job.serial_from) : "";
}

}  // namespace

LabelsPresenter::LabelsPresenter(LabelsSources sources) : sources_(std::move(sources)) {
    view_.problems = sources_.problems;
    present();
}

void LabelsPresenter::edit(const std::string& entry, const std::string& raw) {
    Inputs inputs = history_.now();
    const auto found = inputs.find(entry);
    const std::string before = found == inputs.end() ? "" : found->second;
    if (before == raw) return;
    if (entry == "product")
        std::erase_if(inputs, [](const auto& one) {
            return is_mark(one.first) || std::ranges::find(of_the_product, one.first) != of_the_product.end();
        });
    if (entry == "printer") inputs.erase("queue");  // another one's
    if (raw.empty()) inputs.erase(entry);
    else inputs[entry] = raw;
    if (history_.type(std::move(inputs), entry, before, raw)) present();
}

void LabelsPresenter::search_stock(const std::string& raw) {
    view_.search = raw;
    show_stock();
}

void LabelsPresenter::choose_stock(const std::string& id) { edit("stock", id); }

void LabelsPresenter::take_stock_that_fits() {
    if (!view_.fits) return;
    view_.search.clear();
    choose_stock(std::string(view_.fits->id));
}

void LabelsPresenter::choose_element(const std::string& id) {
    const auto found = std::ranges::find(view_.elements, id, &ElementView::id);
    view_.chosen = found == view_.elements.end() ? "" : id;
}

LabelsPresenter::Inputs LabelsPresenter::kept_for_another() const {
    Inputs kept;
    for (const char* id : {"stock", "printer", "queue"})
        if (const auto found = history_.now().find(id); found != history_.now().end()) kept.insert(*found);
    return kept;
}

void LabelsPresenter::start_over() {
    view_.search.clear();
    change(kept_for_another());
}

// On a syringe or, diluted, on a bag, where the product can have such a label.
void LabelsPresenter::take(const CheckedDose& checked) {
    Inputs inputs = kept_for_another();
    inputs["product"] = checked.product;
    const auto product =
        std::ranges::find(sources_.products, checked.product, [](const auto* one) { return one->id; });
    if (sources_.can_make_labels() && product != sources_.products.end())
        for (const auto* kind : kinds_of(**product).had)
            if (states(*kind, checked.is_diluted ? "dose" : "syringe-dose"))
                inputs.try_emplace("kind", kind->id);
    for (const auto& [entry, text] : checked.entries) {
        inputs[entry] = text;
        inputs[mark_of(entry)] = text;
    }
    inputs[std::string(checked_mark)] = checked.words;
    view_.search.clear();
    change(std::move(inputs));
}

void LabelsPresenter::change(Inputs inputs) {
    if (history_.change(std::move(inputs))) present();
}

void LabelsPresenter::present() {
    const std::string chosen = view_.chosen;
    view_.entries.clear();
    view_.printing.clear();
    view_.refused_kinds.clear();
    view_.elements.clear();
    view_.findings.clear();
    view_.fits.reset();
    view_.label = {};
    view_.save = {};
    view_.hint.clear();
    job_.reset();
    show_products();
    show_stock();
    if (sources_.can_make_labels()) {
        show_kinds();
        show_label();
    } else {
        view_.hint = tr("No label can be made: the data for it cannot be read.");
        show_state(nullptr, nullptr);
    }
    show_print();
    choose_element(chosen);
}

void LabelsPresenter::show_products() {
    const std::string wanted = text_in(history_.now(), "product");
    std::vector<Choice> choices = {{"", tr("Choose")}};
    product_ = nullptr;
    for (const auto* product : sources_.products) {
        choices.push_back({product->id, name_of(*product)});
        if (product->id == wanted) product_ = product;
    }
    view_.entries.push_back(
        choice_entry("product", tr("Product"), std::move(choices), product_ ? wanted : ""));
}

const KindsOfProduct& LabelsPresenter::kinds_of(const formulary::Monograph& product) {
    if (!kinds_.contains(&product))
        kinds_.emplace(&product,
                       kinds_of_product(*sources_.book, product, *sources_.facility, *sources_.fonts));
    return kinds_.at(&product);
}

// Without a product there is only the ruler, which names none.
void LabelsPresenter::show_kinds() {
    KindsOfProduct none;
    if (const auto* test = sources_.book->kind(ruler_kind)) none.had.push_back(test);
    const KindsOfProduct& kinds = product_ ? kinds_of(*product_) : none;
    const std::string wanted = text_in(history_.now(), "kind");
    const auto found = std::ranges::find(kinds.had, wanted, [](const auto* kind) { return kind->id; });
    kind_ = found != kinds.had.end() ? *found : kinds.usual;
    std::vector<Choice> choices;
    if (!product_) choices.push_back({"", tr("The usual one of the product")});
    for (const auto* kind : kinds.had) choices.push_back({kind->id, kind->title});
    EntryView entry = choice_entry("kind", tr("Kind of label"), std::move(choices), kind_ ? kind_->id : "");
    if (kind_) entry.field.echo = fmt::format(fmt::runtime(tr("It goes {}.")), kind_->use);
    if (kind_ && kind_->elements.empty())
        entry.field.echo = tr("A ruler: it shows that the printer neither scales nor shifts.");
    view_.refused_kinds = kinds.refused;
    view_.entries.push_back(std::move(entry));
}

void LabelsPresenter::show_stock() {
    if (sources_.catalogue)
        stock_ = show_stock_section(*sources_.catalogue, product_,
                                    wanted_stock(history_.now(), sources_.print, *sources_.catalogue), view_);
}

LabelJob LabelsPresenter::new_job() const {
    LabelJob job;
    job.monograph = product_;
    job.facility = sources_.facility;
    job.catalogue = sources_.catalogue;
    job.stock = stock_;
    job.fonts = sources_.fonts;
    job.book = sources_.book;
    if (kind_) job.kind = kind_->id;
    return job;
}

void LabelsPresenter::show_label() {
    LabelJob job = new_job();
    auto printing = read_printing(history_.now(), *sources_.containers, sources_.print, job);
    view_.printing = std::move(printing.entries);
    printer_ = std::move(printing.printer);
    if (!kind_ || !stock_) {
        view_.hint =
            product_
                ? tr("No kind of label can be had for this product: the reasons are at the left.")
                : tr("Choose a product at the left: its label appears here, whole, as it will be printed.");
        return show_state(nullptr, nullptr);
    }
    const LabelNeeds needs{product_, kind_, sources_.facility, &history_.now()};
    LabelForm form(needs);
    job.request = form.request();
    lay_out(job, form);
    for (EntryView& entry : form.entries()) view_.entries.push_back(std::move(entry));
    view_.label.is_sample = form.is_sample();
    view_.label.missing = form.missing();
    show_syringe(job);
    show_state(&form, &job);
    if (view_.save.enabled) job_ = std::move(job);
}

void LabelsPresenter::lay_out(LabelJob& job, LabelForm& form) {
    if (!kind_->elements.empty()) {
        content::LabelRequest request = job.request;
        request.serial = serial_of(job);
        const auto content = content::compose_label(
            {*sources_.book, *kind_, *product_, request, *sources_.facility}, sources_.fonts->coverage());
        if (!content) return show_refusal(content.error(), &form);
        show_findings(content->findings);
    }
    const auto layout = preview_(job);
    if (!layout) return show_refusal(layout.error(), nullptr);
    show_layout(*layout);
    show_wrap(job);
}

void LabelsPresenter::show_layout(const layout::LabelLayout& layout) {
    view_.label.drawing = layout.drawing;
    view_.elements = element_views(layout);
    if (!layout.shortened.empty())
        view_.label.notes.push_back(fmt::format(
            fmt::runtime(tr("In its short wording, for lack of room: {}.")), listed_names(layout.shortened)));
    if (!layout.left_out.empty())
        view_.label.notes.push_back(fmt::format(
            fmt::runtime(tr("Left out for lack of room, not required: {}.")), listed_names(layout.left_out)));
}

// Objections about what was typed stand at its entry; the rest below the preview.
void LabelsPresenter::show_refusal(const LabelRefusal& refusal, LabelForm* form) {
    for (const auto& objection : refusal.objections)
        if (!form || !form->place(objection)) {
            const std::string about = objection.element.empty() || objection.element == "label"
                                          ? ""
                                          : element_name(objection.element) + ": ";
            view_.label.refusal.push_back(about + sentence_of(objection));
        }
    const auto* fits = stock::find(*sources_.catalogue, refusal.smallest_stock);
    if (fits) view_.fits = Choice{fits->id, fits->name};
}

void LabelsPresenter::show_wrap(const LabelJob& job) {
    if (!job.container) return;
    const auto wrap = stock::wrap_of(*job.stock, *job.container);
    if (!wrap.refused.empty()) {
        view_.label.refusal.push_back(fmt::format(
            fmt::runtime(tr("{}. Choose a narrower stock: it would cover itself.")), wrap.refused));
        view_.label.drawing.reset();
        view_.elements.clear();
    } else if (!wrap.caution.empty()) {
        view_.findings.push_back(
            {Tone::caution, fmt::format("{}: {}.", wrap.caution_about, wrap.caution), "", ""});
    }
}

void LabelsPresenter::show_findings(const std::vector<lint::Finding>& findings) {
    for (const auto& finding : findings) {
        FindingView view;
        view.tone = Tone::caution;
        view.sentence = fmt::format("\"{}\": {}.", finding.text, finding.say);
        view.rule = finding.rule;
        view_.findings.push_back(std::move(view));
    }
}

std::string LabelsPresenter::why_not(const LabelForm* form) const {
    if (!sources_.can_make_labels()) return tr("The data for labels cannot be read.");
    if (!form) return tr("Choose a product.");
    // Where it is printed keeps no file from being saved.
    const bool is_printing_wrong = std::ranges::any_of(
        view_.printing, [](const auto& entry) { return entry.id != "queue" && !entry.field.error.empty(); });
    if (form->has_errors() || is_printing_wrong) return tr("Correct what is marked.");
    if (view_.fits) return tr("It does not fit on this stock.");
    if (!view_.label.refusal.empty()) return tr("The label is refused.");
    if (!view_.label.drawing) return tr("There is no label.");
    const auto missing = form->missing();
    if (missing.empty()) return "";
    return fmt::format(fmt::runtime(tr("Still needed: {}.")), text::listed(missing, tr("and")));
}

// The dose that was taken over, if it still stands on the label and the order on the page Prepare still says it.
std::optional<CheckedDose> LabelsPresenter::dose_as_checked() const {
    const Inputs& inputs = history_.now();
    CheckedDose taken;
    taken.product = text_in(inputs, "product");
    taken.words = text_in(inputs, checked_mark);
    if (taken.words.empty()) return std::nullopt;
    for (const std::string_view entry : of_the_dose) {
        const std::string text = text_in(inputs, mark_of(entry));
        if (text != text_in(inputs, entry)) return std::nullopt;
        if (!text.empty()) taken.entries.emplace(entry, text);
    }
    if (!sources_.checked) return taken;
    for (const CheckedDose& dose : sources_.checked())
        if (dose.product == taken.product && dose.words == taken.words && dose.entries == taken.entries)
            return dose;
    return std::nullopt;
}

// Whether the dose on the label is the one that the page Prepare has checked.
bool LabelsPresenter::show_dose_check() {
    const auto words = text_in(history_.now(), checked_mark);
    const auto say = [&](Tone tone, const char* sentence) {
        view_.findings.push_back({tone, fmt::format(fmt::runtime(tr(sentence)), words), "", ""});
    };
    const auto checked = dose_as_checked();
    if (checked && checked->has_cautions)
        say(Tone::caution,
            N_("The dose is as the page Prepare has checked it, with cautions that stand there: {}."));
    else if (checked) say(Tone::good, N_("The dose is as the page Prepare has checked it: {}."));
    else if (words.empty())
        say(Tone::caution, N_("The dose is not checked on this page: check the order on the page "
                              "Prepare before the label is used."));
    else
        say(Tone::caution,
            N_("The dose is no longer the one that the page Prepare has checked, {}: check the order "
               "there, and take its dose over anew."));
    const auto patient = text_in(history_.now(), "patient");
    if (checked && !checked->called.empty() && !patient.empty() &&
        text::folded(patient) != text::folded(checked->called))
        view_.findings.push_back(
            {Tone::caution,
             fmt::format(
                 fmt::runtime(tr("The dose was checked for \"{}\", and the label is for \"{}\": see that "
                                 "they are the same patient.")),
                 checked->called, patient),
             "", ""});
    return checked.has_value();
}

// That the date has passed is a caution; what holds for every label while the program is set up stands there calmly.
void LabelsPresenter::show_cautions(const LabelJob& job) {
    if (!sources_.today) return;
    for (auto& caution : label_cautions(job, sources_.today()))
        view_.findings.push_back({caution.tone, std::move(caution.sentence), "", ""});
}

// An unlabelled second syringe would be the consequence.
void LabelsPresenter::show_syringe(const LabelJob& job) {
    const auto& volume = job.request.volume;
    const auto& largest = sources_.largest_syringe;
    if (states(*kind_, "syringe-dose") && volume && largest && volume->quantity > largest->quantity)
        view_.findings.push_back(
            {Tone::caution,
             fmt::format(fmt::runtime(tr("{} is more than a syringe holds, {}: dilute the dose for a bag, or "
                                         "label each syringe with its own part.")),
                         units::to_text(*volume), units::to_text(*largest)),
             "", ""});
}

void LabelsPresenter::show_state(const LabelForm* form, const LabelJob* job) {
    view_.save.why_not = why_not(form);
    view_.save.enabled = view_.save.why_not.empty();
    if (view_.save.enabled) show_cautions(*job);
    const bool is_ruler = kind_ && kind_->elements.empty();
    if (is_ruler && stock_) view_.save.file_name = fmt::format("test-{}.pdf", stock_->id);
    else if (product_)
        view_.save.file_name = fmt::format("{}-{}.pdf", product_->id, text_in(history_.now(), "lot"));
    const bool is_refused = !view_.label.refusal.empty() || (form && form->has_errors());
    const bool tells_a_dose = form && std::ranges::any_of(view_.entries, [](const EntryView& entry) {
                                  return (entry.id == "dose" || entry.id == "volume" || entry.id == "rate") &&
                                         !entry.field.text.empty();
                              });
    const bool is_unchecked = tells_a_dose && !show_dose_check();
    std::ranges::stable_sort(view_.findings, std::ranges::greater{},
                             &FindingView::tone);  // the gravest first
    const bool has_caution =
        std::ranges::find(view_.findings, Tone::caution, &FindingView::tone) != view_.findings.end();
    if (!form) view_.state = {};
    else if (view_.fits) view_.state = {Tone::stop, tr("Does not fit")};
    else if (is_refused)
        view_.state = {Tone::stop, view_.label.refusal.empty() ? tr("Entry wrong") : tr("Refused")};
    else if (!view_.save.enabled) view_.state = {Tone::open, tr("Sample")};
    else if (is_unchecked) view_.state = {Tone::caution, tr("Dose not checked")};
    else if (has_caution) view_.state = {Tone::caution, tr("Caution")};
    else view_.state = {Tone::good, tr("Whole")};
    if (view_.label.drawing && !view_.save.enabled) {
        view_.label.stamp = tr("SAMPLE");
        view_.label.stamp_tone = Tone::open;
    }
}

std::string LabelsPresenter::after_going(const Inputs& before) {
    present();
    for (const auto* inputs : {&before, &history_.now()})
        for (const auto& [entry, text] : *inputs)
            if (!is_mark(entry) && text_in(before, entry) != text_in(history_.now(), entry)) return entry;
    return "";
}

std::map<std::string, std::string> LabelsPresenter::typed() const {
    std::map<std::string, std::string> typed(history_.now().begin(), history_.now().end());
    std::erase_if(typed, [](const auto& one) { return is_mark(one.first); });
    return typed;
}

std::string LabelsPresenter::undo() {
    const Inputs before = history_.now();
    return history_.undo() ? after_going(before) : "";
}

std::string LabelsPresenter::redo() {
    const Inputs before = history_.now();
    return history_.redo() ? after_going(before) : "";
}

}  // namespace vialwright::workbench
