// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "app/cli/commands.hpp"
#include "app/cli/json.hpp"
#include "core/numbers/decimal_text.hpp"

namespace vialwright::cli {

namespace {

std::string mm(const draw::Length& length) { return numbers::machine_decimal(length.in_mm()); }

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
                                           mm(stock->label_width), mm(stock->label_height),
                                           stock->labels_per_page(), stock->name));
    return ExitCode::done;
}

}  // namespace

ExitCode run_stock_list(const Session& session) {
    const auto catalogue = session.library.catalogue();
    if (!catalogue) return complain(session.terminal, catalogue.error());
    std::vector<const stock::Stock*> all;
    for (const auto& stock : **catalogue) all.push_back(&stock);
    return print(session, "vialwright.stock.list/1", all);
}

ExitCode run_stock_show(const Session& session, const std::string& id) {
    const auto catalogue = session.library.catalogue();
    if (!catalogue) return complain(session.terminal, catalogue.error());
    if (const auto* stock = stock::find(**catalogue, id))
        return print(session, "vialwright.stock.show/1", {stock});
    session.terminal.complain(
        fmt::format("there is no label stock \"{}\"; `vialwright stock list` shows what there is", id));
    return ExitCode::no_input;
}

}  // namespace vialwright::cli
