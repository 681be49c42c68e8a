// SPDX-License-Identifier: Apache-2.0
#include "labels/proof/proof.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>

#include <fmt/format.h>

#include "labels/proof/code_reader.hpp"
#include "labels/proof/page_content.hpp"
#include "labels/proof/value_check.hpp"

namespace vialwright::proof {

namespace {

using draw::TextRun;
using layout::LabelLayout;
using layout::PrintJob;

// libharu writes five decimals of a float: a hundredth of a point is far more than it loses, far less than is seen.
constexpr double tolerance = 0.01;
constexpr std::size_t most_faults = 20;

double points(const draw::Length& length) { return static_cast<double>(length.in_points()); }
bool is_near(double a, double b) { return std::abs(a - b) <= tolerance; }

// "RobotoCondensed-Bold.ttf" without its ending: the name inside the PDF.
std::string_view font_name(draw::Face face) {
    const std::string_view file = layout::FontSet::file_names.at(static_cast<std::size_t>(face));
    return file.substr(0, file.rfind('.'));
}

std::vector<const TextRun*> runs_of(const draw::DrawList& list) {
    std::vector<const TextRun*> runs;
    for (const draw::Mark& mark : list.marks)
        if (const auto* run = std::get_if<TextRun>(&mark)) runs.push_back(run);
    return runs;
}

class Prover {
public:
    Prover(const PrintJob& job, FileReader& file) : job_(job), file_(file) {}

    Proof run() {
        take_file_faults();
        if (!file_.prints_unscaled()) fault(proof_.text, "the file does not ask to be printed unscaled");
        if (file_.page_count() != job_.pages.size()) {
            proof_.barcode = false;
            fault(proof_.text,
                  fmt::format("the file has {} pages for {}", file_.page_count(), job_.pages.size()));
            return std::move(proof_);
        }
        for (std::size_t i = 0; i < job_.pages.size(); ++i) {
            const PageContent page = file_.page(i);
            take_file_faults();
            check_page(page, job_.pages[i], i + 1);
        }
        return std::move(proof_);
    }

private:
    void fault(bool& verdict, std::string message) {
        verdict = false;
        if (proof_.faults.size() < most_faults) proof_.faults.push_back(std::move(message));
    }

    // Those that were not there before.
    void take_file_faults() {
        for (; file_faults_ < file_.faults().size(); ++file_faults_) {
            fault(proof_.text, file_.faults()[file_faults_]);
            proof_.barcode = false;
        }
    }

    void check_page(const PageContent& page, const std::vector<layout::Placement>& placements,
                    std::size_t number) {
        if (!is_near(page.width, points(job_.page_width)) || !is_near(page.height, points(job_.page_height)))
            fault(proof_.text, fmt::format("page {} has another size", number));
        known_rects_.assign(page.rects.size(), false);
        std::size_t next = 0;
        for (const layout::Placement& placement : placements) {
            const LabelLayout& label = job_.labels.at(placement.label);
            FoundLabel found;
            next = check_texts(page, next, label, placement.origin, number, found);
            check_codes(page, label, placement.origin, number, found);
            for (const std::string& one : faults_of_values(found, label.meaning))
                fault(proof_.values, fmt::format("page {}: {}", number, one));
            check_boxes(page, label, placement.origin, number);
        }
        if (next != page.texts.size())
            fault(proof_.text, fmt::format("page {} has text that belongs to no label", number));
        if (std::ranges::find(known_rects_, false) != known_rects_.end())
            fault(proof_.text, fmt::format("page {} has a bar or rule that belongs to no label", number));
    }

    // As many of the file's texts as the label has, each against a run of its own; then every element from what was found.
    // Their order is not the drawing's where labels share texts: those come first.
    std::size_t check_texts(const PageContent& page, std::size_t next, const LabelLayout& label,
                            const draw::Point& origin, std::size_t number, FoundLabel& label_found) {
        const auto runs = runs_of(label.drawing);
        const std::size_t count = std::min(runs.size(), page.texts.size() - next);
        const auto found = texts_of_runs({page.texts.data() + next, count}, runs, origin);
        auto& shown = label_found.texts;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            if (found[i] == nullptr) {
                fault(proof_.text, fmt::format("page {}: \"{}\" is missing", number, runs[i]->text));
                continue;
            }
            if (!matches(*found[i], *runs[i], origin))
                fault(proof_.text, fmt::format("page {}: \"{}\" stands where \"{}\" should", number,
                                               found[i]->text, runs[i]->text));
            std::string& text = shown[runs[i]->element];
            if (!text.empty()) text += ' ';
            text += found[i]->text;
        }
        for (const layout::PlacedElement& element : label.elements)
            if (shown[element.id] != element.text)
                fault(proof_.text, fmt::format("page {}: {} reads \"{}\", not \"{}\"", number, element.id,
                                               shown[element.id], element.text));
        return next + count;
    }

    // For each run the text that it matches, no text twice; texts that match none go to the runs that are left.
    static std::vector<const FoundText*> texts_of_runs(std::span<const FoundText> texts,
                                                       const std::vector<const TextRun*>& runs,
                                                       const draw::Point& origin) {
        std::vector<const FoundText*> found(runs.size(), nullptr);
        std::vector<const FoundText*> strangers;
        std::size_t at = 0;  // where the search begins: usually right
        for (const FoundText& text : texts) {
            std::size_t tried = 0;
            while (tried < runs.size() && (found[at] != nullptr || !matches(text, *runs[at], origin))) {
                at = (at + 1) % runs.size();
                ++tried;
            }
            if (tried == runs.size()) strangers.push_back(&text);
            else found[at] = &text;
        }
        auto next = strangers.begin();
        for (const FoundText*& one : found)
            if (one == nullptr && next != strangers.end()) one = *next++;
        return found;
    }

    static bool matches(const FoundText& found, const TextRun& run, const draw::Point& origin) {
        const double grey = run.ink == draw::Ink::white ? 1 : 0;
        return found.text == run.text && found.font == font_name(run.face) &&
               is_near(found.size, points(run.size)) && is_near(found.x, points(origin.x + run.baseline.x)) &&
               is_near(found.y, points(origin.y + run.baseline.y)) && found.grey == grey;
    }

    // White text is nothing without its bar.
    void check_boxes(const PageContent& page, const LabelLayout& label, const draw::Point& origin,
                     std::size_t number) {
        const double inset = 72.0 / job_.dpi / 10;
        for (const draw::Mark& mark : label.drawing.marks) {
            const auto* box = std::get_if<draw::Box>(&mark);
            if (box == nullptr) continue;
            const FoundRect meant{
                points(origin.x + box->rect.x) + inset, points(origin.y + box->rect.y) + inset,
                points(origin.x + box->rect.right()) - inset, points(origin.y + box->rect.bottom()) - inset};
            bool found = false;
            for (std::size_t i = 0; i < page.rects.size(); ++i) {
                const FoundRect& r = page.rects[i];
                if (!is_near(r.left, meant.left) || !is_near(r.top, meant.top) ||
                    !is_near(r.right, meant.right) || !is_near(r.bottom, meant.bottom))
                    continue;
                found = known_rects_[i] = true;
            }
            if (!found) fault(proof_.text, fmt::format("page {}: a bar or rule is missing", number));
        }
    }

    void check_codes(const PageContent& page, const LabelLayout& label, const draw::Point& origin,
                     std::size_t number, FoundLabel& found) {
        for (const draw::Mark& mark : label.drawing.marks) {
            const auto* grid = std::get_if<draw::ModuleGrid>(&mark);
            if (grid == nullptr) continue;
            const barcode::Code* code = code_of(label, grid->element);
            const SymbolPlace place{points(origin.x + grid->corner.x), points(origin.y + grid->corner.y),
                                    points(grid->module), grid->columns, grid->rows};
            know_rects_within(page, place);
            // The inset of a tenth of a dot, and what the coordinates lose.
            const double slack = 0.15 * 72.0 / job_.dpi / place.module;
            const auto symbol = drawn_symbol(page.rects, place, slack);
            if (code == nullptr) {
                fault(proof_.barcode, fmt::format("page {}: a bar code that nobody asked for", number));
                continue;
            }
            // Module by module too: a decoder corrects a few that are wrong, and a stain on the vial then adds to them.
            const bool is_drawn = symbol && symbol->dark == grid->dark;
            const ReadCode* read = is_drawn ? read_once(*symbol, code->kind) : nullptr;
            if (read != nullptr) found.codes.push_back({grid->element, code->kind, read->payload});
            if (read == nullptr || !says(*read, *code))
                fault(proof_.barcode,
                      fmt::format("page {}: the bar code does not read as {}", number, code->human));
        }
    }

    static const barcode::Code* code_of(const LabelLayout& label, const std::string& id) {
        if (id == label.code.id) return label.code.code.payload.empty() ? nullptr : &label.code.code;
        const auto further = std::ranges::find(label.further_codes, id, &layout::PlacedCode::id);
        return further == label.further_codes.end() ? nullptr : &further->code;
    }

    void know_rects_within(const PageContent& page, const SymbolPlace& place) {
        const double right = place.left + place.module * place.columns;
        const double bottom = place.top + place.module * place.rows;
        for (std::size_t i = 0; i < page.rects.size(); ++i) {
            const FoundRect& r = page.rects[i];
            if (r.left > place.left - tolerance && r.right < right + tolerance &&
                r.top > place.top - tolerance && r.bottom < bottom + tolerance)
                known_rects_[i] = true;
        }
    }

    // Copies of a label have the same symbol, and labels of a lot the same linear code: each is decoded once.
    const ReadCode* read_once(const DrawnSymbol& symbol, barcode::CodeKind kind) {
        Decoded& last = decoded_[kind];
        if (!(last.symbol == symbol)) last = {symbol, decode(symbol, kind)};
        return last.code ? &*last.code : nullptr;
    }

    const PrintJob& job_;
    FileReader& file_;
    std::size_t file_faults_ = 0;  // that were taken
    Proof proof_{true, true, true, {}};
    std::vector<bool> known_rects_;  // of the page: those that a label has
    struct Decoded {
        DrawnSymbol symbol;
        std::optional<ReadCode> code;
    };
    std::map<barcode::CodeKind, Decoded> decoded_;  // the last of each kind
};

}  // namespace

Proof prove(std::string_view pdf_bytes, const PrintJob& job) {
    FileReader file(pdf_bytes);
    return Prover(job, file).run();
}

}  // namespace vialwright::proof
