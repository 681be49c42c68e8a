// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/labels_stock.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/tr.hpp"
#include "core/numbers/decimal_text.hpp"
#include "core/text/names.hpp"

namespace vialwright::workbench {

namespace {

constexpr int most_decimals = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// "thermal-3.00x1.00in" is thermal, 3.00, 1.00, in: numbers and words apart, an "x" between numbers left out.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    const std::string small = text::folded(text);
    std::string word;
    const auto end_word = [&] {
        if (!word.empty() && word != "x") words.push_back(word);
        word.clear();
    };
    for (const char c : small) {
        const bool is_number = is_digit(c) || c == '.';
        const bool continues = word.empty() || (is_digit(word.back()) || word.back() == '.') == is_number;
        if (!is_number && !is_letter(c)) {
            end_word();
            continue;
        }
        if (!continues) end_word();
        word += c;
    }
    end_word();
    return words;
}

// A word as far as it is typed. A number is meant as a size, "3" being 3.00 and not 30, unless it is as long as a maker's.
bool begins(const std::string& known, const std::string& typed) {
    if (!known.starts_with(typed)) return false;
    constexpr std::size_t longest_size = 3;
    const bool is_size = is_digit(typed.front()) && typed.size() <= longest_size;
    const std::string rest = known.substr(typed.size());
    const bool is_whole = rest.empty() || rest.front() == '.' || typed.find('.') != std::string::npos;
    return !is_size || (is_whole && rest.find_first_not_of(".0") == std::string::npos);
}

// Of 1,700 kinds of stock few are looked at twice: nothing is worked out while nothing is typed.
bool is_named(const stock::Stock& stock, const std::vector<std::string>& wanted) {
    if (wanted.empty()) return true;
    const auto known = words_of(stock.id + " " + stock.name + " " + stock_view(stock).size);
    return std::ranges::all_of(wanted, [&](const std::string& word) {
        return std::ranges::any_of(known, [&](const std::string& one) { return begins(one, word); });
    });
}

std::string note_of(const stock::Stock& stock) {
    const std::string size = stock_view(stock).size;
    return stock.kind == stock::Kind::roll
               ? fmt::format(fmt::runtime(tr("{} mm, on a roll")), size)
               : fmt::format(fmt::runtime(tr("{} mm, {} on a sheet")), size, stock.labels_per_page());
}

}  // namespace

std::vector<const stock::Stock*> found_stock(const stock::Catalogue& catalogue,
                                             const formulary::Monograph* product, const std::string& typed) {
    std::vector<const stock::Stock*> own, all;
    const auto wanted = words_of(typed);
    if (const auto* container = product ? product->container() : nullptr)
        for (const auto& id : container->label_stock)
            if (const auto* one = stock::find(catalogue, id)) own.push_back(one);
    for (const auto* one : own)
        if (is_named(*one, wanted)) all.push_back(one);
    for (const auto& one : catalogue)
        if (std::ranges::find(own, &one) == own.end() && is_named(one, wanted)) all.push_back(&one);
    return all;
}

StockView stock_view(const stock::Stock& stock) {
    const auto mm = [](const draw::Length& length) {
        return numbers::format_decimal(length.in_mm(), most_decimals).text;
    };
    StockView view;
    view.id = stock.id;
    view.name = stock.name.substr(0, stock.name.find(','));
    view.size = fmt::format("{} × {}", mm(stock.label_width), mm(stock.label_height));
    return view;
}

const stock::Stock* show_stock_section(const stock::Catalogue& catalogue, const formulary::Monograph* product,
                                       const std::string& wanted, StockSectionView& view) {
    const auto found = found_stock(catalogue, product, view.search);
    view.stocks.clear();
    for (const auto* one : found) view.stocks.push_back(stock_view(*one));
    if (found.size() == catalogue.size())
        view.found = fmt::format(fmt::runtime(tr("{} kinds of stock")), found.size());
    else if (found.empty()) view.found = tr("No stock is called so.");
    else view.found = fmt::format(fmt::runtime(tr("{} of {}")), found.size(), catalogue.size());
    const stock::Stock* chosen = stock::find(catalogue, wanted);
    if (!chosen && !catalogue.empty()) chosen = found_stock(catalogue, product, "").front();
    view.stock = chosen ? chosen->id : "";
    view.stock_words = chosen ? chosen->name : "";
    view.stock_note = chosen ? note_of(*chosen) : "";
    return chosen;
}

}  // namespace vialwright::workbench
