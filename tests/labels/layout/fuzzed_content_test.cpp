// SPDX-License-Identifier: Apache-2.0
// Whatever is typed: the label is whole and inside, or it is refused. Never anything between.
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "labels/layout/label_layout.hpp"
#include "tests/labels/label_measures.hpp"

namespace vialwright::tests {

namespace {

// Words of letters that labels really have, some wide, some accented, some with descenders.
rc::Gen<std::string> any_word(int longest) {
    static const std::vector<std::string> letters = {"a", "e", "g", "i", "j", "l", "m", "o",
                                                     "p", "r", "t", "w", "y", "A", "G", "I",
                                                     "M", "Q", "T", "W", "é", "Å", "ß", "ş"};
    return rc::gen::exec([longest] {
        std::string word;
        const int length = *rc::gen::inRange(1, longest + 1);
        for (int i = 0; i < length; ++i) word += *rc::gen::elementOf(letters);
        return word;
    });
}

rc::Gen<std::string> any_words(int most, int longest) {
    return rc::gen::exec([most, longest] {
        std::string words = *any_word(longest);
        const int count = *rc::gen::inRange(0, most);
        for (int i = 0; i < count; ++i) words += " " + *any_word(longest);
        return words;
    });
}

rc::Gen<std::string> any_lot() {
    return rc::gen::exec([] {
        const std::string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        std::string lot(1, *rc::gen::elementOf(letters));
        const int length = *rc::gen::inRange(0, 20);
        for (int i = 0; i < length; ++i) lot += *rc::gen::elementOf(letters + "-");
        return lot;
    });
}

}  // namespace

TEST_CASE("random names, lots and statements fit wholly or are refused", "[layout]") {
    const auto stocks = catalogue();
    std::size_t laid = 0;
    rc::prop("fits or is refused", [&] {
        auto monograph = glycine();
        monograph.product.name = *any_words(4, 14);
        for (auto& said : monograph.label_statements)
            if (*rc::gen::inRange(0, 3) == 0) said.text = *any_words(14, 12) + ".";
        auto order = request();
        order.lot = *any_lot();
        order.serial = *rc::gen::oneOf(any_lot(), rc::gen::just(std::string()));
        if (*rc::gen::arbitrary<bool>()) {
            order.patient = *any_words(5, 16);
            order.prescription = *any_lot();
        }
        if (*rc::gen::arbitrary<bool>())
            order.expires = content::expiry_at(*time::parse_local_minute("2026-12-31T23:59"));
        auto maker = facility();
        maker.name = *any_words(4, 14);
        maker.street = *any_words(3, 10);
        const auto content = compose(monograph, order, maker);
        if (!content) RC_DISCARD("an error-prone designation by chance");
        const auto& stock = *rc::gen::elementOf(stocks);
        const int dpi = *rc::gen::element(203, 300, 600);
        const auto layout = layout::lay_out_label(*content, stock, {dpi}, fonts());
        if (!layout) return;
        ++laid;
        const auto faults = faults_of_layout(*layout, *content, stock);
        for (const auto& fault : faults) RC_LOG() << stock.id << ": " << fault << "\n";
        RC_ASSERT(faults.empty());
    });
    CHECK(laid >= 10);
}

}  // namespace vialwright::tests
