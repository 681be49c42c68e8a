// SPDX-License-Identifier: Apache-2.0
#include "app/files/rules_file.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "app/files/read_file.hpp"
#include "app/files/table_reader.hpp"
#include "core/bud/period_text.hpp"

namespace vialwright::files {

namespace {

using namespace bud;

const std::array<Choice<std::string>, 2> bases{{{"verified", "verified"}, {"memory", "memory"}}};
const std::array<Choice<std::string>, 3> chapters{
    {{"usp797", "usp797"}, {"usp795", "usp795"}, {"in-use", "in-use"}}};
const std::array<Choice<bool>, 2> tests{{{"passed", true}, {"not-passed", false}}};
const std::array<Choice<OpenedRow::Labeled>, 3> labeled{{{"shortens", OpenedRow::Labeled::shortens},
                                                         {"replaces", OpenedRow::Labeled::replaces},
                                                         {"required", OpenedRow::Labeled::required}}};

template <class Term> std::optional<Term> term(TableReader& table, std::string_view key) {
    std::vector<Choice<Term>> choices;
    for (const auto& spelled : Terms<Term>::all) choices.push_back({spelled.text, spelled.value});
    return table.choice<Term>(key, choices);
}

// Where the rows, the editions and the chapters stand that a fault is about.
using Places = std::map<std::string, Place>;

void tell(const RuleFaults& faults, const Places& places, FaultLog& log) {
    for (const auto& [about, message] : faults) {
        const auto found = places.find(about);
        log.error(found == places.end() ? Place{} : found->second, message);
    }
}

std::optional<Period> period(TableReader& table, std::string_view key) {
    if (!table.has(key)) return std::nullopt;
    const std::string text = table.required_text(key);
    if (text.empty()) return std::nullopt;
    const auto period = read_period(text);
    if (period) return *period;
    table.fault(key, period.error());
    return std::nullopt;
}

Limits read_limits(TableReader& table) {
    Limits limits;
    for (const Storage storage : all_storages) limits.at(storage) = period(table, name_of(storage));
    return limits;
}

Origin read_origin(TableReader& table) {
    table.require({"basis"});
    std::string source = table.required_text("source");
    return {std::move(source), table.choice<std::string>("basis", bases).value_or("")};
}

Row read_row(TableReader& table, std::string_view chapter) {
    Row row;
    row.id = table.required_text("id");
    if (chapter == "usp797") {
        table.require({"category"});
        row.category = term<Category>(table, "category");
        row.process = term<Process>(table, "process");
        row.tested = table.choice<bool>("sterility_test", tests);
        row.components = term<Components>(table, "components");
        row.only_sterile = table.flag("only_sterile").value_or(false);
        row.most_products = table.whole("most_products", 1, 1000);
        row.needs_study = table.flag("needs_study").value_or(false);
        row.needs_expiry = table.flag("needs_expiry").value_or(false);
        row.nonsterile_caution = table.text("nonsterile_caution");
    } else {
        table.require({"form", "aqueous"});
        row.form = term<Form>(table, "form");
        row.aqueous = table.flag("aqueous");
    }
    row.limits = read_limits(table);
    row.conditions = table.texts("conditions");
    row.origin = read_origin(table);
    return row;
}

OpenedRow read_opened(TableReader& table) {
    OpenedRow row;
    row.id = table.required_text("id");
    table.require({"container", "labeled"});
    row.container = term<Opened>(table, "container").value_or(Opened::ampul);
    row.limit = period(table, "limit");
    row.limits = read_limits(table);
    row.needs_expiry = table.flag("needs_expiry").value_or(false);
    row.labeled = table.choice<OpenedRow::Labeled>("labeled", labeled).value_or(OpenedRow::Labeled::shortens);
    row.conditions = table.texts("conditions");
    row.origin = read_origin(table);
    return row;
}

void read_caps(TableReader& caps, Caps& into, std::string_view chapter) {
    caps.require({"component_expiry"});
    caps.table("component_expiry", [&](TableReader& t) { into.component_expiry = read_origin(t); });
    if (chapter == "in-use") return;
    caps.require({"component_bud", "stability", "study", "moved"});
    caps.table("component_bud", [&](TableReader& t) { into.component_bud = read_origin(t); });
    caps.table("stability", [&](TableReader& t) { into.stability = read_origin(t); });
    caps.table("study", [&](TableReader& t) { into.study = read_origin(t); });
    caps.table("moved", [&](TableReader& t) { into.moved = read_origin(t); });
}

StudyRule read_study(TableReader& table) {
    table.require({"most"});
    return {period(table, "most").value_or(Period{}), read_origin(table)};
}

// From here on a preparation is aqueous.
std::optional<numbers::Exact> read_water_activity(TableReader& file) {
    const auto read = file.number("water_activity");
    if (!read || (*read > 0 && *read <= 1)) return read;
    file.fault("water_activity", "a water activity is above 0 and at most 1, such as \"0.6\"");
    return std::nullopt;
}

// Signed by nobody: an empty name and no date; otherwise both.
void read_approval(TableReader& file, std::string& by, std::optional<time::Date>& on) {
    file.require({"approved_by"});
    by = file.text("approved_by");
    on = file.date("approved_on");
    const bool is_named = by.find_first_not_of(' ') != std::string::npos;
    if (is_named != on.has_value())
        file.fault("approved_by",
                   "a signature is a name with its date, approved_on; neither goes without the other");
}

void read_rows(TableReader& file, RuleSet& set, Places& places) {
    const bool is_opened = set.chapter == "in-use";
    const std::string_view key = is_opened ? "opened" : "row";
    file.require({key});
    file.tables(key, [&](TableReader& t) {
        if (is_opened) set.opened.push_back(read_opened(t));
        else set.rows.push_back(read_row(t, set.chapter));
        places[is_opened ? set.opened.back().id : set.rows.back().id] = t.place();
    });
}

RuleSet read_set(TableReader& file, Places& places) {
    RuleSet set;
    set.id = file.id("id");
    file.require({"chapter", "cap"});
    set.chapter = file.choice<std::string>("chapter", chapters).value_or("");
    set.title = file.required_text("title");
    set.edition = file.required_text("edition");
    set.is_default = file.flag("default").value_or(false);
    read_approval(file, set.approved_by, set.approved_on);
    read_rows(file, set, places);
    if (set.chapter == "usp795") {
        file.require({"water_activity", "study"});
        set.water_activity = read_water_activity(file);
        file.table("study", [&](TableReader& t) { set.study = read_study(t); });
    }
    file.table("cap", [&](TableReader& t) { read_caps(t, set.caps, set.chapter); });
    return set;
}

Shortening read_shortening(TableReader& table) {
    Shortening site;
    site.row = table.required_text("row");
    site.limits = read_limits(table);
    site.opened = period(table, "opened");
    site.source = table.required_text("source");
    return site;
}

void append(Faults& faults, const FaultLog& log) {
    const Faults more = log.in_order();
    faults.insert(faults.end(), more.begin(), more.end());
}

// Also what may not be looked at: a site's shorter limits are never left out because they could not be read.
bool is_there(const std::filesystem::path& path) {
    std::error_code problem;
    return !path.empty() &&
           std::filesystem::symlink_status(path, problem).type() != std::filesystem::file_type::not_found;
}

std::vector<std::filesystem::path> toml_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator(folder, problem))
        if (entry.path().extension() == ".toml") paths.push_back(entry.path());
    std::ranges::sort(paths);
    return paths;
}

}  // namespace

bool parse_rules(std::string_view bytes, RuleBook& book, FaultLog& log) {
    const auto root = parse_toml(bytes, log);
    if (!root) return false;
    read_table(*root, log, [&](TableReader& file) {
        if (!file.format("rules/1")) return;
        Places places;
        RuleSet set = read_set(file, places);
        if (!log.has_error()) tell(faults_of(set), places, log);
        if (std::ranges::find(book.sets, set.id, &RuleSet::id) != book.sets.end())
            file.fault("id", fmt::format("\"{}\" is there a second time: ids are unique", set.id));
        book.sets.push_back(std::move(set));
    });
    return !log.has_error();
}

bool parse_site_rules(std::string_view bytes, RuleBook& book, FaultLog& log) {
    const auto root = parse_toml(bytes, log);
    if (!root) return false;
    read_table(*root, log, [&](TableReader& file) {
        if (!file.format("rules-site/1")) return;
        read_approval(file, book.site.approved_by, book.site.approved_on);
        if (!log.has_error() && !book.site.approved_on)
            file.fault("approved_by", "name the pharmacist who decided this, with the date");
        Places places;
        book.site.editions = file.texts("editions");
        for (const auto& edition : book.site.editions) places[edition] = file.place_of_key("editions");
        file.tables("shorten", [&](TableReader& t) {
            book.site.shorten.push_back(read_shortening(t));
            places[book.site.shorten.back().row] = t.place();
        });
        if (!log.has_error()) tell(faults_of_site(book), places, log);
    });
    return !log.has_error();
}

Reading<RuleBook> read_rules(const std::filesystem::path& folder, const std::filesystem::path& site) {
    Reading<RuleBook> reading;
    RuleBook book;
    const auto paths = toml_files(folder);
    if (paths.empty()) {
        reading.faults.push_back(
            {folder.string(), {}, "there are no rules of beyond-use dates here", false, Cause::not_found});
        return reading;
    }
    for (const auto& path : paths) {
        FaultLog log(path.string());
        if (const auto bytes = read_file(path, log)) parse_rules(*bytes, book, log);
        append(reading.faults, log);
    }
    FaultLog log(folder.string());
    if (!has_error(reading.faults)) tell(faults_between(book), {}, log);
    append(reading.faults, log);
    // What the site decided is judged against sound rules only.
    if (!has_error(reading.faults) && is_there(site)) {
        FaultLog site_log(site.string());
        if (const auto bytes = read_file(site, site_log)) parse_site_rules(*bytes, book, site_log);
        append(reading.faults, site_log);
    }
    if (!has_error(reading.faults)) reading.value = std::move(book);
    return reading;
}

}  // namespace vialwright::files
