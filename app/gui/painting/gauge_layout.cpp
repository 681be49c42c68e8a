// SPDX-License-Identifier: Apache-2.0
#include "app/gui/painting/gauge_layout.hpp"

#include <algorithm>
#include <cmath>

#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::tr;

namespace {

constexpr double flag_padding = 9;
constexpr double flag_rise = 7;  // from the flag to the bar: its pointer
constexpr double pointer_half = 6;
constexpr double corner = 6;  // of the flag: its pointer starts beside it
constexpr double icon_side = 16;
constexpr double bar_padding = 4;  // above and below the names of the zones
constexpr double tick_length = 5;
constexpr double text_gap = 8;     // between neighbours
constexpr double marker_room = 5;  // on either side of the marker's line
constexpr double most_nudge = 12;  // a number may stand so far aside of its tick

bool overlap(const Frame& a, const Frame& b) {
    return a.x < b.x + b.width + text_gap && b.x < a.x + a.width + text_gap && a.y < b.y + b.height &&
           b.y < a.y + a.height;
}

class Layouter {
public:
    Layouter(const workbench::GaugeView& view, double width, const GaugeMeasures& measures)
        : view_(view), width_(std::max(width, least_gauge_width)), measures_(measures) {}

    GaugeLayout run() {
        const double flag_height = measures_.line + 8;
        made_.bar = {0, flag_height + flag_rise, width_, measures_.line + 2 * bar_padding};
        made_.marker = std::clamp(x_of(view_.marker), 2.0, width_ - 2);
        place_flag(flag_height);
        for (const auto& zone : view_.zones) made_.zones.push_back(placed(zone));
        const double below = made_.bar.y + made_.bar.height + tick_length;
        place_ticks(below);
        place_unit(below);
        double bottom = below;
        for (const auto& tick : made_.ticks)
            bottom = std::max(bottom, tick.number.frame.y + tick.number.frame.height);
        place_caption(bottom + 3);
        return std::move(made_);
    }

private:
    double x_of(const numbers::Exact& position) const { return static_cast<double>(position) * width_; }

    PlacedText text_at(GaugeText kind, std::string_view text, double centre, double y) const {
        const double width = measures_.width(kind, text);
        const double left = std::clamp(centre - width / 2, 0.0, std::max(0.0, width_ - width));
        return {std::string(text), kind, {left, y, width, measures_.line}};
    }

    void place_flag(double height) {
        const double icon = view_.tone == workbench::Tone::none ? 0 : icon_side + 5;
        const double text = measures_.width(GaugeText::flag, view_.marker_text);
        const double width = std::min(width_, text + icon + 2 * flag_padding);
        const double left = std::clamp(made_.marker - width / 2, 0.0, width_ - width);
        made_.flag = {left, 0, width, height};
        made_.icon = {left + flag_padding, (height - icon_side) / 2, icon > 0 ? icon_side : 0, icon_side};
        made_.flag_text = {view_.marker_text,
                           GaugeText::flag,
                           {left + flag_padding + icon, (height - measures_.line) / 2, text, measures_.line}};
        // Its tip is at the marker; its base keeps off the rounded corners.
        made_.pointer_left = std::clamp(made_.marker - pointer_half, left + corner, left + width - corner);
        made_.pointer_right = std::clamp(made_.marker + pointer_half, left + corner, left + width - corner);
    }

    PlacedZone placed(const workbench::ZoneView& zone) const {
        const double left = std::round(x_of(zone.from)), right = std::round(x_of(zone.to));
        PlacedZone made{zone.kind, {left, made_.bar.y, right - left, made_.bar.height}, std::nullopt};
        const double y = made_.bar.y + bar_padding;
        const std::string word = workbench::word_for(zone.kind);
        const double width = measures_.width(GaugeText::zone, word);
        const auto fits = [&](double from, double to) { return width + 8 <= to - from; };
        const auto put = [&](double centre) { made.word = text_at(GaugeText::zone, word, centre, y); };
        const double middle = (left + right) / 2;
        if (!fits(left, right)) return made;
        if (std::abs(made_.marker - middle) > width / 2 + marker_room) {
            put(middle);
            return made;
        }
        // The marker stands on the word: the wider side of it, if there is room.
        const double before = made_.marker - marker_room, after = made_.marker + marker_room;
        if (before - left > right - after && fits(left, before)) put((left + before) / 2);
        else if (fits(after, right)) put((after + right) / 2);
        return made;
    }

    bool is_free(const Frame& frame) const {
        return std::ranges::none_of(made_.ticks,
                                    [&](const auto& tick) { return overlap(tick.number.frame, frame); });
    }

    PlacedTick placed(const workbench::TickView& tick, double top) const {
        const double x = x_of(tick.at);
        const GaugeText kind = tick.usual ? GaugeText::usual_tick : GaugeText::tick;
        for (double y = top;; y += measures_.line)
            for (double nudge = 0; nudge <= most_nudge; nudge += 3)
                for (const double side : {1.0, -1.0}) {
                    PlacedText number = text_at(kind, tick.text, x + side * nudge, y);
                    if (is_free(number.frame)) return {x, std::move(number)};
                }
    }

    // The ends of the usual range first: they are looked for most.
    void place_ticks(double top) {
        for (const bool usual : {true, false})
            for (const auto& tick : view_.ticks)
                if (tick.usual == usual) made_.ticks.push_back(placed(tick, top));
        std::ranges::stable_sort(made_.ticks, {}, &PlacedTick::x);
    }

    void place_unit(double top) {
        PlacedText unit = text_at(GaugeText::tick, view_.unit, width_, top);
        if (is_free(unit.frame)) made_.unit = std::move(unit);
    }

    void place_caption(double top) {
        std::string line;
        const auto end_line = [&] {
            if (line.empty()) return;
            made_.caption.push_back(text_at(GaugeText::caption, line, 0, top));
            top += measures_.line;
            line.clear();
        };
        // Broken after commas only, so that no number stands apart from its unit.
        std::string_view rest = view_.caption;
        while (!rest.empty()) {
            const std::size_t comma = rest.find(", ");
            const std::string part(rest.substr(0, comma == std::string_view::npos ? comma : comma + 1));
            rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 2);
            const std::string longer = line.empty() ? part : line + " " + part;
            if (!line.empty() && measures_.width(GaugeText::caption, longer) > width_) {
                end_line();
                line = part;
            } else line = longer;
        }
        end_line();
        made_.height = std::ceil(top);
    }

    const workbench::GaugeView& view_;
    double width_;
    const GaugeMeasures& measures_;
    GaugeLayout made_;
};

}  // namespace

GaugeLayout lay_out_gauge(const workbench::GaugeView& view, double width, const GaugeMeasures& measures) {
    return Layouter(view, width, measures).run();
}

}  // namespace vialwright::gui
