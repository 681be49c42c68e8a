// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/revision_changes.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/files/toml_document.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace {

using files::Entry;
using files::Node;
using Kind = Node::Kind;
using Names = std::vector<std::string>;

// Where the comparison is.
struct Place {
    std::string words;      // "Dose rule adult, per dose"
    std::string table;      // the name of the table: "per_dose"
    bool concerns = false;  // inside a [when]
};

std::string with_blanks(std::string_view key) {
    std::string words(key);
    std::ranges::replace(words, '_', ' ');
    return words;
}

std::string named(std::string_view table) {
    static const std::array<std::pair<std::string_view, std::string>, 15> names{
        {{"dose", tr("Dose rule")},
         {"contraindication", tr("Contraindication")},
         {"caution", tr("Caution")},
         {"interaction", tr("Interaction")},
         {"label", tr("Label statement")},
         {"gap", tr("Gap")},
         {"example", tr("Worked example")},
         {"source", tr("Source")},
         {"ingredient", tr("Ingredient")},
         {"container", tr("Container")},
         {"product", tr("Product")},
         {"storage", tr("Storage")},
         {"bud", tr("Beyond-use date")},
         {"labs", tr("lab value")},
         {"when", tr("whom it concerns")}}};
    const auto found = std::ranges::find(names, table, &std::pair<std::string_view, std::string>::first);
    return found == names.end() ? with_blanks(table) : found->second;
}

// Of a table in the root its own name is enough.
std::string joined(const Place& place, const std::string& more) {
    return place.table.empty() ? more : place.words + ", " + more;
}

bool is_limit(const Node& node) { return node.kind == Kind::table && node.find("value"); }
bool is_table(const Node* node) { return node && node->kind == Kind::table && !is_limit(*node); }

bool is_list_of_tables(const Node* node) {
    return node && node->kind == Kind::list && !node->items.empty() &&
           node->items.front().kind == Kind::table;
}

std::string plain_text(const Node& node) {
    switch (node.kind) {
        case Kind::text: return node.text;
        case Kind::whole: return std::to_string(node.whole);
        case Kind::flag: return node.flag ? "yes" : "no";
        case Kind::date: return time::to_text(node.date);
        default: return "";
    }
}

RevisionValue value_of(const Node* node) {
    RevisionValue value;
    if (!node) return value;
    value.is_there = true;
    if (is_limit(*node)) {
        value.text = plain_text(*node->find("value"));
        const Node* inclusive = node->find("inclusive");
        value.inclusive = !inclusive || inclusive->flag;
    } else if (node->kind == Kind::list) {
        for (const Node& item : node->items) value.items.push_back(plain_text(item));
        value.text = fmt::format("{}", fmt::join(value.items, ", "));
    } else {
        value.text = plain_text(*node);
    }
    return value;
}

std::string shown(const RevisionValue& value) {
    if (value.is_there && value.text.empty()) return tr("empty");
    return value.inclusive ? value.text : fmt::format(fmt::runtime(tr("{}, itself not allowed")), value.text);
}

// What tells the item of a list from its neighbours, and what it says in short.
std::string text_of(const Node& item, std::initializer_list<const char*> keys) {
    for (const char* key : keys)
        if (const Node* node = item.find(key); node && !plain_text(*node).empty()) return plain_text(*node);
    return "";
}

std::string said_by(const Node& item) {
    return text_of(item, {"text", "title", "effect", "name", "analyte", "id", "dose", "kind"});
}

Names names_of(const Node* list) {
    Names names;
    if (!list) return names;
    for (const Node& item : list->items) {
        std::string name = text_of(item, {"id", "analyte", "name"});
        if (name.empty() || std::ranges::find(names, name) != names.end())
            name = fmt::format("{}{}{}", name, name.empty() ? "" : " ", names.size() + 1);
        names.push_back(std::move(name));
    }
    return names;
}

class Comparison {
public:
    void tables(const Node* before, const Node* after, const Place& place) {
        const auto each = [&](const Node* from, bool is_second) {
            if (!from) return;
            for (const Entry& entry : from->entries) {
                const Node* was = before ? before->find(entry.key) : nullptr;
                if (!is_second || !was)
                    values(entry.key, was, after ? after->find(entry.key) : nullptr, place);
            }
        };
        each(before, false);
        each(after, true);
    }

    std::vector<RevisionChange> take() { return std::move(changes_); }

private:
    void values(const std::string& key, const Node* before, const Node* after, const Place& place) {
        if (is_list_of_tables(before) || is_list_of_tables(after)) return lists(key, before, after, place);
        if (is_table(before) || is_table(after))
            return tables(is_table(before) ? before : nullptr, is_table(after) ? after : nullptr,
                          {joined(place, named(key)), key, place.concerns || key == "when"});
        const RevisionValue was = value_of(before), is = value_of(after);
        if (was.is_there == is.is_there && was.text == is.text && was.inclusive == is.inclusive) return;
        changes_.push_back({place.words, with_blanks(key), shown(was), shown(is),
                            effect_of(place.table, key, place.concerns, was, is)});
    }

    void lists(const std::string& key, const Node* before, const Node* after, const Place& place) {
        const Names were = names_of(before), are = names_of(after);
        const auto words = [&](const std::string& name) { return joined(place, named(key) + " " + name); };
        for (std::size_t i = 0; i < were.size(); ++i) {
            const auto still = static_cast<std::size_t>(std::ranges::find(are, were[i]) - are.begin());
            if (still < are.size())
                tables(&before->items[i], &after->items[still], {words(were[i]), key, place.concerns});
            else
                changes_.push_back(
                    {words(were[i]), "", said_by(before->items[i]), "", effect_of_item(key, false)});
        }
        for (std::size_t i = 0; i < are.size(); ++i)
            if (std::ranges::find(were, are[i]) == were.end())
                changes_.push_back(
                    {words(are[i]), "", "", said_by(after->items[i]), effect_of_item(key, true)});
    }

    std::vector<RevisionChange> changes_;
};

std::optional<Node> parsed(std::string_view text, const std::string& which, std::string& why) {
    files::FaultLog log(which);
    auto root = files::parse_toml(text, log);
    if (!root || log.has_error()) {
        const auto faults = log.in_order();
        why = fmt::format(fmt::runtime(tr("The {} revision cannot be compared: line {}, {}")), which,
                          faults.empty() ? 0 : faults.front().place.line,
                          faults.empty() ? "" : faults.front().message);
    }
    return root;
}

}  // namespace

Result<std::vector<RevisionChange>, std::string> compare_revisions(std::string_view before,
                                                                   std::string_view after) {
    std::string why;
    const auto earlier = parsed(before, tr("earlier"), why);
    const auto later = why.empty() ? parsed(after, tr("later"), why) : std::nullopt;
    if (!why.empty()) return Failure{why};
    Comparison comparison;
    comparison.tables(&*earlier, &*later, {tr("Monograph"), ""});
    return comparison.take();
}

}  // namespace vialwright::workbench
