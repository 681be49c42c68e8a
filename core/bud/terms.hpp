// SPDX-License-Identifier: Apache-2.0
// The words in which the chapters divide preparations, and the spelling that data files and the command line share.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vialwright::bud {

enum class Standard : std::uint8_t { usp797, usp795, site };
enum class Category : std::uint8_t { immediate, one, two, three, allergen_set };
enum class Process : std::uint8_t { aseptic, terminal };  // sterilizing filtration is aseptic processing
enum class SterilityTest : std::uint8_t { none, pending, passed, failed };
enum class Components : std::uint8_t { sterile, nonsterile };  // nonsterile: at least one
enum class Form : std::uint8_t { nonpreserved_aqueous, preserved_aqueous, oral_liquid, other };
enum class Storage : std::uint8_t { room, refrigerator, freezer };
enum class Antimicrobial : std::uint8_t { shown, not_needed };  // effectiveness at the end of the study
enum class Opened : std::uint8_t {
    single_dose_iso5,
    single_dose,
    multiple_dose,
    ampul,
    bulk_package,
    compounded_single_dose,  // also a stock solution
    compounded_multiple_dose,
    nonpreserved_topical,  // aqueous, of one patient, also ophthalmic
    bag_and_vial           // docked, to be activated later
};

inline constexpr std::array all_storages{Storage::room, Storage::refrigerator, Storage::freezer};

// A term with its spelling; Terms<T>::all has every one.
template <class Term> struct Spelled {
    std::string_view text;
    Term value;
};
template <class Term> struct Terms;

template <> struct Terms<Standard> {
    static constexpr std::array<Spelled<Standard>, 3> all{
        {{"usp797", Standard::usp797}, {"usp795", Standard::usp795}, {"site", Standard::site}}};
};
template <> struct Terms<Category> {
    static constexpr std::array<Spelled<Category>, 5> all{{{"immediate", Category::immediate},
                                                           {"1", Category::one},
                                                           {"2", Category::two},
                                                           {"3", Category::three},
                                                           {"allergen-set", Category::allergen_set}}};
};
template <> struct Terms<Process> {
    static constexpr std::array<Spelled<Process>, 2> all{
        {{"aseptic", Process::aseptic}, {"terminal", Process::terminal}}};
};
template <> struct Terms<SterilityTest> {
    static constexpr std::array<Spelled<SterilityTest>, 4> all{{{"none", SterilityTest::none},
                                                                {"pending", SterilityTest::pending},
                                                                {"passed", SterilityTest::passed},
                                                                {"failed", SterilityTest::failed}}};
};
template <> struct Terms<Components> {
    static constexpr std::array<Spelled<Components>, 2> all{
        {{"sterile", Components::sterile}, {"nonsterile", Components::nonsterile}}};
};
template <> struct Terms<Form> {
    static constexpr std::array<Spelled<Form>, 4> all{{{"nonpreserved-aqueous", Form::nonpreserved_aqueous},
                                                       {"preserved-aqueous", Form::preserved_aqueous},
                                                       {"oral-liquid", Form::oral_liquid},
                                                       {"other", Form::other}}};
};
template <> struct Terms<Storage> {
    static constexpr std::array<Spelled<Storage>, 3> all{
        {{"room", Storage::room}, {"refrigerator", Storage::refrigerator}, {"freezer", Storage::freezer}}};
};
template <> struct Terms<Antimicrobial> {
    static constexpr std::array<Spelled<Antimicrobial>, 2> all{
        {{"shown", Antimicrobial::shown}, {"not-needed", Antimicrobial::not_needed}}};
};
template <> struct Terms<Opened> {
    static constexpr std::array<Spelled<Opened>, 9> all{
        {{"single-dose-iso5", Opened::single_dose_iso5},
         {"single-dose", Opened::single_dose},
         {"multiple-dose", Opened::multiple_dose},
         {"ampul", Opened::ampul},
         {"bulk-package", Opened::bulk_package},
         {"compounded-single-dose", Opened::compounded_single_dose},
         {"compounded-multiple-dose", Opened::compounded_multiple_dose},
         {"nonpreserved-topical", Opened::nonpreserved_topical},
         {"bag-and-vial", Opened::bag_and_vial}}};
};

template <class Term> constexpr std::optional<Term> parse_term(std::string_view text) {
    for (const auto& spelled : Terms<Term>::all)
        if (spelled.text == text) return spelled.value;
    return std::nullopt;
}

template <class Term> constexpr std::string_view name_of(Term term) {
    for (const auto& spelled : Terms<Term>::all)
        if (spelled.value == term) return spelled.text;
    return "";
}

// "aseptic, terminal": for messages.
template <class Term> std::string known_terms() {
    std::string all;
    for (const auto& spelled : Terms<Term>::all) all += (all.empty() ? "" : ", ") + std::string(spelled.text);
    return all;
}

}  // namespace vialwright::bud
