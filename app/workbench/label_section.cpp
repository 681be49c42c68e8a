// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/label_section.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/field_echo.hpp"
#include "app/workbench/label_values.hpp"
#include "app/workbench/quantity_parts.hpp"
#include "app/workbench/tr.hpp"
#include "core/numbers/decimal_text.hpp"

namespace vialwright::workbench {

namespace {

using content::Expiry;
using content::LabelRequest;
using time::LocalMinute;

// The value of the entry, or nothing: it is empty, or what is wrong stands there.
template <class Value, class Read>
std::optional<Value> read_entry(Field which, const PrepareInputs& inputs, PrepareView& view, Read read) {
    const std::string text = trimmed(inputs[which]);
    if (text.empty()) return std::nullopt;
    ReadValue<Value> value = read(text);
    if (value) return *std::move(value);
    view.field(which).error = sentence(value.error());
    return std::nullopt;
}

std::optional<LocalMinute> read_made(const PrepareInputs& inputs, PrepareView& view) {
    const auto made = read_entry<LocalMinute>(Field::made, inputs, view, [](const std::string& text) {
        return read_moment(text, "2026-03-05 09:00");
    });
    if (made) view.field(Field::made).echo = date_words(made->date);
    return made;
}

std::optional<Expiry> read_expires(const PrepareInputs& inputs, const std::optional<LocalMinute>& made,
                                   PrepareView& view) {
    const auto expiry = read_entry<Expiry>(Field::expires, inputs, view, [&](const std::string& text) {
        return read_expiry_or_life(text, "2026-09-05, or 2026-09-05 09:00, or 180 d, or 24 h", made);
    });
    std::string& echo = view.field(Field::expires).echo;
    if (trimmed(inputs[Field::expires]).empty()) echo = tr("or 180 d, 6 mo");
    if (!expiry) return std::nullopt;
    echo = expiry->minute ? clock_words(*expiry->minute) : date_words(expiry->date);
    if (!made) return expiry;
    const auto life = read_entry<std::string>(Field::expires, inputs, view,
                                              [&](const std::string&) { return life_words(*expiry, *made); });
    if (!life) return std::nullopt;
    echo += ", " + *life;
    return expiry;
}

std::optional<int> read_copies(const PrepareInputs& inputs, PrepareView& view) {
    const std::string text = trimmed(inputs[Field::copies]);
    if (text.empty()) return 1;
    const auto count = numbers::parse_plain_decimal(text);
    if (count && count->is_whole() && *count >= 1 && *count <= layout::most_copies)
        return static_cast<int>(count->parts()->numerator);
    view.field(Field::copies).error = tr("Write a whole number of labels, from 1 to 10,000.");
    return std::nullopt;
}

// A made-up lot and dates, to see whether the product can have a label at all and what it looks like.
LabelRequest sample_request() {
    const time::Date made{std::chrono::year{2000}, std::chrono::January, std::chrono::day{1}};
    const time::Date expires{std::chrono::year{2000}, std::chrono::July, std::chrono::day{1}};
    LabelRequest request{};
    request.lot = "SAMPLE";
    request.made = {made, 9, 0};
    request.expires = content::expiry_on(expires);
    return request;
}

// The product's own stock first, in its own order, then the rest of the catalogue.
std::vector<const stock::Stock*> stock_in_order(const stock::Catalogue& catalogue,
                                                const formulary::Monograph& product) {
    std::vector<const stock::Stock*> all;
    if (const auto* container = product.container())
        for (const auto& id : container->label_stock)
            if (const auto* found = stock::find(catalogue, id)) all.push_back(found);
    for (const auto& one : catalogue)
        if (std::ranges::find(all, &one) == all.end()) all.push_back(&one);
    return all;
}

const stock::Stock* choose_stock(const PrepareInputs& inputs, const stock::Catalogue& catalogue,
                                 const formulary::Monograph& product, const std::string& usual,
                                 ChoiceView& choice) {
    const auto all = stock_in_order(catalogue, product);
    for (const auto* one : all) choice.choices.push_back({one->id, one->name});
    const std::string& wanted = inputs[Field::stock];
    const auto found =
        std::ranges::find(all, wanted.empty() ? usual : wanted, [](const auto* one) { return one->id; });
    const auto* chosen = found != all.end() ? *found : wanted.empty() && !all.empty() ? all.front() : nullptr;
    if (chosen) choice.selected = chosen->id;
    else choice.error = fmt::format(fmt::runtime(tr("There is no label stock \"{}\".")), wanted);
    return chosen;
}

PrinterSection choose_printer(const PrepareInputs& inputs, const PrintSources& sources, LabelView& label) {
    PrinterSection section = read_printer(inputs[Field::printer], inputs[Field::queue], sources);
    label.printer = section.printer;
    label.queue = section.queue;
    label.is_queue_wanted = section.is_queue_wanted;
    return section;
}

std::string element_in_words(const std::string& id) {
    std::string words = id;
    std::ranges::replace(words, '-', ' ');
    return words;
}

void show_refusal(const content::LabelRefusal& refusal, const stock::Catalogue& catalogue, LabelView& label) {
    for (const auto& objection : refusal.objections) {
        std::string line = objection.message;
        if (!objection.element.empty())
            line = fmt::format("{}: {}", element_in_words(objection.element), line);
        if (!objection.advice.empty())
            line += (line.ends_with('.') ? " " : ". ") +
                    fmt::format(fmt::runtime(tr("To do: {}")), objection.advice);
        if (!line.ends_with('.')) line += '.';
        label.refusal.push_back(std::move(line));
    }
    if (refusal.smallest_stock.empty()) return;
    const auto* fits = stock::find(catalogue, refusal.smallest_stock);
    label.refusal.push_back(fmt::format(fmt::runtime(tr("The smallest stock that holds it: {}.")),
                                        fits ? fits->name : refusal.smallest_stock));
}

void show_layout(const layout::LabelLayout& layout, LabelView& label) {
    label.drawing = layout.drawing;
    const auto note = [&](std::string_view what, const std::vector<std::string>& ids) {
        std::string words;
        for (const auto& id : ids) words += (words.empty() ? "" : ", ") + element_in_words(id);
        if (!ids.empty()) label.notes.push_back(fmt::format("{}: {}.", what, words));
    };
    note(tr("Set in its short wording, for lack of room"), layout.shortened);
    note(tr("Left out for lack of room, not required"), layout.left_out);
}

// The request as typed; nothing, and what is missing, while it is not complete.
std::optional<LabelRequest> read_request(const PrepareInputs& inputs, PrepareView& view) {
    const auto lot = read_entry<std::string>(Field::lot, inputs, view, read_lot);
    const auto made = read_made(inputs, view);
    const auto expires = read_expires(inputs, made, view);
    for (const Field field : {Field::lot, Field::made, Field::expires})
        if (trimmed(inputs[field]).empty()) view.label.missing.emplace_back(label_of(field));
    if (!lot || !made || !expires) return std::nullopt;
    LabelRequest request{};
    request.lot = *lot;
    request.made = *made;
    request.expires = *expires;
    return request;
}

// The job, if there is a label.
std::optional<LabelJob> show_job(const PrepareInputs& inputs, const PrepareSources& sources,
                                 const formulary::Monograph* product, const PrinterSection& printer,
                                 PrepareView& view) {
    LabelView& label = view.label;
    const auto request = read_request(inputs, view);
    const auto copies = read_copies(inputs, view);
    if (!product || !sources.catalogue || !sources.facility || !sources.label_book || !sources.fonts)
        return std::nullopt;
    const auto* stock =
        choose_stock(inputs, *sources.catalogue, *product, sources.print.usual_stock, label.stock);
    if (!stock || !printer.laid_out_for) return std::nullopt;
    LabelJob job;
    job.monograph = product;
    job.facility = sources.facility;
    job.catalogue = sources.catalogue;
    job.stock = stock;
    job.fonts = sources.fonts;
    job.printer = printer.laid_out_for->profile;
    job.copies = copies.value_or(1);
    job.book = sources.label_book;
    job.request = request ? *request : sample_request();
    label.is_sample = !request;
    const auto layout = sources.preview(job);
    if (!layout) {
        show_refusal(layout.error(), *sources.catalogue, label);
        return std::nullopt;
    }
    show_layout(*layout, label);
    if (!request || !copies) return std::nullopt;
    return job;
}

}  // namespace

LabelSection show_label(const PrepareInputs& inputs, const PrepareSources& sources,
                        const formulary::Monograph* product, PrepareView& view) {
    LabelSection section;
    section.printer = choose_printer(inputs, sources.print, view.label);
    section.job = show_job(inputs, sources, product, section.printer, view);
    return section;
}

}  // namespace vialwright::workbench
