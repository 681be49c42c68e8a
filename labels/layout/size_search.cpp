// SPDX-License-Identifier: Apache-2.0
#include "labels/layout/size_search.hpp"

#include <algorithm>
#include <array>

namespace vialwright::layout {

namespace {

using content::Element;
using draw::Length;
using numbers::Exact;

// Text sizes in twentieths of a point.
constexpr int floor_size = 100;        // 5 pt: label_kinds.hpp gives the reasons
constexpr int comfortable_size = 120;  // below 6 pt, what is not mandatory gives way
constexpr int least_full_size = 104;   // below 5.2 pt, shorter wordings do

// The largest text: beyond it white space serves better; and where white space begins to be worth more than size. What is
// stuck on a carton or a box is read from further away than a vial.
struct Ceiling {
    int largest, airy;
};
constexpr Ceiling usual_ceiling{150, 130};  // 7.5 pt, 6.5 pt
constexpr Ceiling large_ceiling{180, 165};  // 9 pt, 8.25 pt

Ceiling ceiling_of(const draw::Rect& area) {
    return area.height >= draw::mm(60) ? large_ceiling : usual_ceiling;
}

constexpr Length twentieths(int count) { return draw::points(Exact::ratio(count, 20)); }

// Sizes relative to the body text, in hundredths; from the most generous to the tightest.
struct Proportions {
    int title, strength, use;
};
constexpr auto proportions = std::to_array<Proportions>(
    {{250, 160, 122}, {225, 150, 118}, {205, 142, 114}, {185, 133, 110}, {165, 125, 105}});

TypeSizes sizes_for(const Proportions& p, int size) {
    const Length body = twentieths(size);
    const auto scaled = [&](int hundredths) { return stepped_down(body * Exact::ratio(hundredths, 100)); };
    return {scaled(p.title), scaled(p.strength), scaled(p.use), body};
}

// From everything in full to the mandatory in its shortest wording.
struct Wordings {
    ChosenList elements;
    int comfortable;
};
std::vector<Wordings> wordings_of(const content::LabelContent& content) {
    std::vector<Wordings> all;
    int most = 0;
    for (const Element& element : content.elements) most = std::max(most, element.rank);
    for (int kept = most; kept >= 0; --kept) {
        Wordings full{{}, kept > 0 ? comfortable_size : least_full_size};
        for (const Element& element : content.elements)
            if (element.mandatory || element.rank <= kept)
                full.elements.push_back({&element, &element.wording});
        all.push_back(std::move(full));
    }
    Wordings brief{all.back().elements, 0};
    for (Chosen& one : brief.elements)
        if (!one.element->brief.empty()) one.wording = &one.element->brief;
    all.push_back(std::move(brief));
    return all;
}

// The same words in another order of space, each at a price in twentieths: a variant must win more than it costs.
struct Variant {
    bool joined_details;
    LawPlace law;
    int price;
};
constexpr auto variants = std::to_array<Variant>({{false, LawPlace::line, 0},
                                                  {false, LawPlace::marks, 1},
                                                  {false, LawPlace::right, 3},
                                                  {true, LawPlace::line, 2},
                                                  {true, LawPlace::marks, 3},
                                                  {true, LawPlace::right, 5}});
constexpr int price_of_small_code = 5;
constexpr int price_of_narrow_identity = 3;

struct Candidate {
    const Manuscript* text = nullptr;
    Plan plan;
    int size = 0;
    int score = 0;
};

// The roomy one first, then those that are tried; a printer may know the only one that it prints sharply.
std::vector<int> modules_for(const PrinterProfile& printer) {
    if (printer.module_dots > 0) return {printer.module_dots, printer.module_dots};
    return barcode::module_dots(printer.dpi);
}

class Search {
public:
    Search(const Arranger& arranger, const PrinterProfile& printer, const ChosenList& elements)
        : arranger_(arranger), ceiling_(ceiling_of(arranger.area())) {
        std::vector<int> modules = modules_for(printer);
        roomy_module_ = modules.front();
        modules.erase(modules.begin());
        for (const Variant& variant : variants)
            texts_.push_back(manuscript_of(arranger.fonts(), elements, variant.joined_details, variant.law));
        for (std::size_t v = 0; v < variants.size(); ++v)
            for (const bool narrow : {false, true})
                for (std::size_t m = 0; m < modules.size(); ++m)
                    choices_.push_back({&texts_[v],
                                        {{}, 0, modules[m], narrow},
                                        variants.at(v).price + (m == 0 ? 0 : price_of_small_code) +
                                            (narrow ? price_of_narrow_identity : 0)});
    }

    // The best at these proportions with text of at least this size; nothing if there is none.
    std::optional<Candidate> best(const Proportions& p, int least, bool any_will_do = false) const {
        std::optional<Candidate> best;
        for (const Choice& choice : choices_) {
            while (true) {
                const int size = best ? std::max(least, best->score + choice.price + 1) : least;
                auto first = fitting(choice, p, size);
                if (!first) break;
                if (any_will_do) return first;
                best = climbed(p, *first, choice.price);
            }
        }
        return best;
    }

    bool is_tidy(const Candidate& candidate) const {
        const auto arrangement = arranger_.arrange(*candidate.text, candidate.plan);
        return arrangement && arrangement->is_tidy();
    }

    bool fits(const Candidate& candidate) const {
        return arranger_.arrange(*candidate.text, candidate.plan).has_value();
    }

    // How open the setting is; nothing if it does not fit.
    std::optional<Exact> air(const Candidate& candidate) const {
        const auto arrangement = arranger_.arrange(*candidate.text, candidate.plan);
        return arrangement ? Arranger::air_of(*arrangement) : std::nullopt;
    }
    bool has_air(const Candidate& candidate, const Exact& least) const {
        const auto found = air(candidate);
        return found && *found >= least;
    }
    int roomy_module() const { return roomy_module_; }
    int airy() const { return ceiling_.airy; }

private:
    struct Choice {
        const Manuscript* text;
        Plan plan;  // without sizes
        int price;
    };

    // With as many paragraphs in the left column as fit there.
    std::optional<Candidate> fitting(const Choice& choice, const Proportions& p, int size) const {
        if (size > ceiling_.largest) return std::nullopt;
        Candidate candidate{choice.text, choice.plan, size, size - choice.price};
        candidate.plan.sizes = sizes_for(p, size);
        const auto setting = arranger_.set(*choice.text, candidate.plan);
        if (!setting) return std::nullopt;
        for (std::size_t beside = setting->details_beside.size() + 1; beside-- > 0;) {
            candidate.plan.beside = beside;
            if (setting->fits(beside)) return candidate;
        }
        return std::nullopt;
    }

    Candidate climbed(const Proportions& p, Candidate candidate, int price) const {
        for (const int stride : {10, 1})
            while (candidate.size + stride <= ceiling_.largest) {
                Candidate next = candidate;
                next.size += stride;
                next.score = next.size - price;
                next.plan.sizes = sizes_for(p, next.size);
                if (!fits(next)) break;
                candidate = next;
            }
        return candidate;
    }

    const Arranger& arranger_;
    Ceiling ceiling_;
    int roomy_module_ = 0;
    std::vector<Manuscript> texts_;
    std::vector<Choice> choices_;
};

// The most generous proportions that keep the text near its largest size, and above what is comfortable if it was.
std::pair<Candidate, Proportions> generous(const Search& search, const Candidate& tight) {
    const int least =
        std::min(search.airy(), std::max(tight.size * 94 / 100, std::min(tight.size, comfortable_size)));
    for (std::size_t i = 0; i + 1 < proportions.size(); ++i)
        if (const auto found = search.best(proportions.at(i), least)) return {*found, proportions.at(i)};
    return {tight, proportions.back()};
}

// Large text gives up size for white space; then a larger bar code where there is room, then the name as large as its line
// and the white space allow.
Candidate balanced(const Search& search, Candidate best, const Proportions& p) {
    while (best.size > search.airy() && !search.has_air(best, Exact::ratio(1, 2))) {
        best.size -= 2;
        best.plan.sizes = sizes_for(p, best.size);
    }
    Candidate next = best;
    next.plan.module_dots = search.roomy_module();
    if (search.has_air(next, Exact::ratio(1, 2))) best = next;
    const Length most = best.plan.sizes.body * Exact::ratio(32, 10);
    while (best.plan.sizes.title + twentieths(5) <= most) {
        next = best;
        next.plan.sizes.title += twentieths(5);
        if (!search.has_air(next, Exact::ratio(1, 4))) break;
        best = next;
    }
    return best;
}

// A little of the text's size, where that brings the openings of sentences to their sentences.
Candidate tidied(const Search& search, const Candidate& best) {
    const int least = std::max(floor_size, best.size * 96 / 100);
    for (Candidate next = best; next.size >= least; --next.size) {
        next.plan.sizes.body = twentieths(next.size);
        if (search.is_tidy(next)) return next;
    }
    return best;
}

}  // namespace

bool fits_at_all(const content::LabelContent& content, const Arranger& arranger,
                 const PrinterProfile& printer) {
    const Search search(arranger, printer, wordings_of(content).back().elements);
    return search.best(proportions.back(), floor_size, true).has_value();
}

std::optional<Solution> search_sizes(const content::LabelContent& content, const Arranger& arranger,
                                     const PrinterProfile& printer) {
    std::optional<Candidate> best;
    std::optional<Search> chosen;
    ChosenList elements;
    for (Wordings& wordings : wordings_of(content)) {
        Search search(arranger, printer, wordings.elements);
        const auto found = search.best(proportions.back(), floor_size);
        if (!found || (found->size < wordings.comfortable && best && found->size < best->size + 3)) continue;
        best = found;
        chosen.emplace(std::move(search));
        elements = std::move(wordings.elements);
        if (best->size >= wordings.comfortable) break;
    }
    if (!best) return std::nullopt;
    const auto [candidate, p] = generous(*chosen, *best);
    const Candidate last = tidied(*chosen, balanced(*chosen, candidate, p));
    auto arrangement = arranger.arrange(*last.text, last.plan);
    if (!arrangement) return std::nullopt;
    return Solution{std::move(elements), last.plan, *std::move(arrangement)};
}

}  // namespace vialwright::layout
