// SPDX-License-Identifier: Apache-2.0
#include "app/files/label_book_file.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/files/read_file.hpp"
#include "app/files/table_reader.hpp"
#include "core/numbers/decimal_text.hpp"
#include "labels/content/element_words.hpp"

namespace vialwright::files {

namespace {

using content::ElementSpec;
using content::Group;
using content::LabelBook;
using content::LabelKind;
using content::Presence;

const std::array<Choice<std::string>, 2> bases{{{"verified", "verified"}, {"memory", "memory"}}};
const std::array<Choice<Group>, 14> groups{{{"heading", Group::heading},
                                            {"addressee", Group::addressee},
                                            {"name", Group::name},
                                            {"strength", Group::strength},
                                            {"actives", Group::actives},
                                            {"use", Group::use},
                                            {"directions", Group::directions},
                                            {"package", Group::package},
                                            {"detail", Group::detail},
                                            {"law", Group::law},
                                            {"maker", Group::maker},
                                            {"mark", Group::mark},
                                            {"patient", Group::patient},
                                            {"identity", Group::identity}}};
const std::array<Choice<Presence>, 10> presences{{{"always", Presence::always},
                                                  {"if-available", Presence::if_available},
                                                  {"if-not-oral", Presence::if_not_oral},
                                                  {"if-sterile", Presence::if_sterile},
                                                  {"if-high-alert", Presence::if_high_alert},
                                                  {"if-rx-only", Presence::if_rx_only},
                                                  {"if-not-in-name", Presence::if_not_in_name},
                                                  {"if-powder", Presence::if_powder},
                                                  {"without-patient", Presence::without_patient},
                                                  {"with-patient", Presence::with_patient}}};

const std::array<Choice<barcode::CodeKind>, 4> linear_codes{
    {{"gs1-128", barcode::CodeKind::gs1_128},
     {"upc-a", barcode::CodeKind::upc_a},
     {"databar", barcode::CodeKind::databar_omni},
     {"databar-truncated", barcode::CodeKind::databar_truncated}}};

std::string read_basis(TableReader& table) {
    table.require({"basis"});
    return table.choice<std::string>("basis", bases).value_or("");
}

// "5.5 pt": type is measured in points.
draw::Length read_size(TableReader& table) {
    constexpr std::string_view ending = " pt";
    const std::string text = table.required_text("minimum");
    if (text.empty()) return {};
    const auto points = text.ends_with(ending)
                            ? numbers::parse_plain_decimal(text.substr(0, text.size() - ending.size()))
                            : std::nullopt;
    const numbers::Exact floor = numbers::Exact::ratio(content::floor_tenths, 10);
    if (points && *points >= floor && *points <= numbers::Exact(72)) return draw::points(*points);
    table.fault("minimum", fmt::format("\"{}\": write a type size from 5 pt to 72 pt, such as 5.5 pt", text));
    return {};
}

// What the element says is named, or is its id where that is a name, or the product's own statement.
std::string read_source(TableReader& table, const ElementSpec& spec) {
    const auto known = content::word_sources();
    const auto is_known = [&](const std::string& name) {
        return std::ranges::find(known, name) != known.end();
    };
    const std::string says = table.text("says");
    if (says.empty()) return is_known(spec.id) ? spec.id : "statement";
    if (!is_known(says)) table.fault("says", fmt::format("\"{}\" is nothing that an element can say", says));
    return says;
}

ElementSpec read_element(TableReader& table) {
    ElementSpec spec;
    spec.id = table.id("id");
    table.require({"group"});
    spec.group = table.choice<Group>("group", groups).value_or(Group::detail);
    spec.presence = table.choice<Presence>("when", presences).value_or(Presence::always);
    spec.statement = table.text("statement");
    spec.text = table.text("text");
    spec.key = table.text("key");
    spec.minimum_size = read_size(table);
    spec.legal_source = table.required_text("source");
    spec.basis = read_basis(table);
    spec.states = table.texts("states");
    spec.rank = table.whole("rank", 0, 100).value_or(0);
    spec.says = read_source(table, spec);
    if (spec.says == "statement" && spec.statement.empty() && spec.text.empty())
        table.fault("id", "say what it says: says, statement or text");
    if (spec.group == Group::identity && spec.key.empty())
        table.fault("id", "an element of the group identity needs its key, such as \"Lot\"");
    return spec;
}

void check_kind(TableReader& table, const LabelKind& kind, const LabelBook& book) {
    if (book.kind(kind.id) != nullptr)
        table.fault("id", fmt::format("\"{}\" stands here a second time: ids are unique", kind.id));
    for (auto spec = kind.elements.begin(); spec != kind.elements.end(); ++spec) {
        if (std::find_if(kind.elements.begin(), spec, [&](const auto& e) { return e.id == spec->id; }) !=
            spec)
            table.fault("element", fmt::format("the element \"{}\" stands there a second time", spec->id));
        for (const auto& state : spec->states)
            if (std::ranges::find(kind.states, state, &content::StateProfile::id) == kind.states.end())
                table.fault("element",
                            fmt::format("{}: the state {} has no [[kind.state]]", spec->id, state));
    }
}

LabelKind read_kind(TableReader& table, const LabelBook& book) {
    LabelKind kind;
    kind.id = table.id("id");
    kind.title = table.required_text("title");
    kind.use = table.required_text("use");
    kind.has_code = table.flag("bar_code").value_or(true);
    table.table("linear_code", [&](TableReader& code) {
        content::LinearCodeRule rule;
        code.require({"kind"});
        rule.kind = code.choice<barcode::CodeKind>("kind", linear_codes).value_or(rule.kind);
        rule.source = code.required_text("source");
        rule.basis = read_basis(code);
        kind.linear_code = std::move(rule);
    });
    kind.says_more = table.flag("says_more").value_or(false);
    kind.default_for = table.texts("default_for");
    kind.needs_state = table.flag("needs_state").value_or(false);
    table.tables("state", [&](TableReader& state) {
        content::StateProfile profile{state.required_text("id"), state.required_text("source"), {}};
        profile.basis = read_basis(state);
        kind.states.push_back(std::move(profile));
    });
    table.require({"element"});
    table.tables("element", [&](TableReader& element) { kind.elements.push_back(read_element(element)); });
    check_kind(table, kind, book);
    return kind;
}

content::Warning read_warning(TableReader& table) {
    content::Warning warning;
    warning.id = table.id("id");
    table.require({"ingredients"});
    warning.ingredients = table.texts("ingredients");
    warning.kinds = table.texts("kinds");
    warning.refused_on = table.texts("refused_on");
    warning.text = table.required_text("text");
    warning.cap = table.text("cap");
    warning.source = table.required_text("source");
    warning.basis = read_basis(table);
    return warning;
}

void read_words(TableReader& file, LabelBook& book) {
    file.tables("tall_man", [&](TableReader& table) {
        const std::string source = table.required_text("source");
        const std::string basis = read_basis(table);
        table.require({"names"});
        for (std::string& name : table.texts("names"))
            book.tall_man.push_back({std::move(name), source, basis});
    });
    file.tables("warning", [&](TableReader& table) { book.warnings.push_back(read_warning(table)); });
    file.table("electrolytes", [&](TableReader& table) {
        table.required_text("source");
        read_basis(table);
        book.electrolytes = table.texts("names");
    });
    file.tables("phrase", [&](TableReader& table) {
        content::Phrase phrase{table.required_text("english"),
                               table.required_text("spanish"),
                               table.required_text("source"),
                               {}};
        phrase.basis = read_basis(table);
        book.phrases.push_back(std::move(phrase));
    });
}

bool says_format(const Node& root, std::string_view format) {
    const Node* found = root.find("format");
    return found != nullptr && found->text == format;
}

}  // namespace

bool parse_label_book(std::string_view bytes, LabelBook& book, FaultLog& log) {
    const auto root = parse_toml(bytes, log);
    if (!root) return false;
    read_table(*root, log, [&](TableReader& file) {
        if (says_format(*root, "label-words/1")) {
            file.format("label-words/1");
            read_words(file, book);
        } else if (file.format("label-kind/1")) {
            file.require({"kind"});
            file.tables("kind", [&](TableReader& table) { book.kinds.push_back(read_kind(table, book)); });
        }
    });
    return !log.has_error();
}

Reading<LabelBook> read_label_book(const std::filesystem::path& folder) {
    Reading<LabelBook> reading;
    LabelBook book;
    std::vector<std::filesystem::path> paths;
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator(folder, problem))
        if (entry.path().extension() == ".toml") paths.push_back(entry.path());
    if (problem || paths.empty()) {
        reading.faults.push_back(
            {folder.string(), {}, "there are no kinds of labels here", false, Cause::not_found});
        return reading;
    }
    std::ranges::sort(paths);
    for (const auto& path : paths) {
        FaultLog log(path.string());
        if (const auto bytes = read_file(path, log)) parse_label_book(*bytes, book, log);
        const Faults faults = log.in_order();
        reading.faults.insert(reading.faults.end(), faults.begin(), faults.end());
    }
    if (!has_error(reading.faults)) reading.value = std::move(book);
    return reading;
}

}  // namespace vialwright::files
