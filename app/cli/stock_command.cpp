// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "app/cli/commands.hpp"
#include "app/cli/json.hpp"
#include "core/numbers/decimal_text.hpp"

namespace vialwright::cli {

namespace {

std::string mm(const draw::Length& length) { return numbers::machine_decimal(length.in_mm()); }
std::string shown_mm(const draw::Length& length) { return numbers::format_decimal(length.in_mm(), 3).text; }

Json to_json(const stock::Stock& stock) {
    Json json{{"id", stock.id},
              {"name", stock.name},
              {"kind", stock.kind == stock::Kind::roll ? "roll" : "sheet"},
              {"width_mm", mm(stock.label_width)},
              {"height_mm", mm(stock.label_height)},
              {"page_width_mm", mm(stock.page_width)},
              {"page_height_mm", mm(stock.page_height)},
              {"labels_per_page", stock.labels_per_page()},
              {"source", stock.source},
              {"basis", stock.basis}};
    if (!stock.remark.empty()) json["remark"] = stock.remark;
    if (stock.smallest_container) json["smallest_container_mm"] = mm(*stock.smallest_container);
    return json;
}

ExitCode print(const Session& session, std::string_view schema,
               const std::vector<const stock::Stock*>& stocks) {
    if (session.options.json) {
        Json list = Json::array();
        for (const auto* stock : stocks) list.push_back(to_json(*stock));
        session.terminal.print(Json{{"schema", schema}, {"stock", list}}.dump(2) + "\n");
        return ExitCode::done;
    }
    for (const auto* stock : stocks)
        session.terminal.print(fmt::format("{:<24} {:>8} x {:<8} mm  {:>3} a page  {}\n", stock->id,
                                           shown_mm(stock->label_width), shown_mm(stock->label_height),
                                           stock->labels_per_page(), stock->name));
    return ExitCode::done;
}

std::string lower(std::string_view text) {
    std::string lowered(text);
    std::ranges::transform(lowered, lowered.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lowered;
}

bool has_all(const std::string& text, const std::vector<std::string>& words) {
    const std::string lowered = lower(text);
    return std::ranges::all_of(
        words, [&](const std::string& word) { return lowered.find(lower(word)) != std::string::npos; });
}

void add_found(const stock::Catalogue& catalogue, const StockListOptions& options,
               std::vector<const stock::Stock*>& found) {
    for (const auto& stock : catalogue)
        if (has_all(stock.id + " " + stock.name, options.search)) found.push_back(&stock);
}

ExitCode complain_of_glabels(const Session& session) {
    session.terminal.complain(
        fmt::format("gLabels' database of label sheets is not installed ({}): "
                    "`sudo apt install glabels-data`",
                    session.library.paths().glabels.string()));
    return ExitCode::no_input;
}

ExitCode print_unused(const Session& session, const StockListOptions& options) {
    Json list = Json::array();
    std::string text;
    for (const auto& [id, reason] : session.library.glabels().unused) {
        if (!has_all(id, options.search)) continue;
        list.push_back({{"id", id}, {"reason", reason}});
        text += fmt::format("{:<32} {}\n", id, reason);
    }
    session.terminal.print(session.options.json
                               ? Json{{"schema", "vialwright.stock.list/1"}, {"unused", list}}.dump(2) + "\n"
                               : text);
    return ExitCode::done;
}

ExitCode show(const Session& session, const stock::Stock& stock) {
    const ExitCode code = print(session, "vialwright.stock.show/1", {&stock});
    if (!session.options.json && !stock.remark.empty()) session.terminal.print(stock.remark + "\n");
    return code;
}

// Of gLabels' templates the reason; of ours what to do.
std::string why_there_is_none(const Session& session, const std::string& id) {
    if (!id.starts_with(files::glabels_prefix)) return "`vialwright stock list` shows what there is";
    const auto& glabels = session.library.glabels();
    if (!glabels.is_installed) return "gLabels' database is not installed: `sudo apt install glabels-data`";
    const auto unused = std::ranges::find(glabels.unused, id, &files::UnusedTemplate::id);
    if (unused != glabels.unused.end()) return "gLabels has it, but " + unused->reason;
    return "`vialwright stock list --glabels --search WORD` looks for it";
}

}  // namespace

ExitCode run_stock_list(const Session& session, const StockListOptions& options) {
    if (options.glabels || options.unused)
        if (!session.library.glabels().is_installed) return complain_of_glabels(session);
    if (options.unused) return print_unused(session, options);
    std::vector<const stock::Stock*> found;
    if (!options.glabels) {
        const auto catalogue = session.library.catalogue();
        if (!catalogue) return complain(session.terminal, catalogue.error());
        add_found(**catalogue, options, found);
    }
    if (options.glabels || !options.search.empty())
        add_found(session.library.glabels().catalogue, options, found);
    if (found.empty() && !session.options.json) {
        session.terminal.complain("no stock has all of these words in its id or name");
        return ExitCode::no_input;
    }
    return print(session, "vialwright.stock.list/1", found);
}

ExitCode run_stock_show(const Session& session, const std::string& id) {
    const auto found = session.library.stock(id);
    if (!found) return complain(session.terminal, found.error());
    if (*found != nullptr) return show(session, **found);
    session.terminal.complain(
        fmt::format("there is no label stock \"{}\"; {}", id, why_there_is_none(session, id)));
    return ExitCode::no_input;
}

}  // namespace vialwright::cli
