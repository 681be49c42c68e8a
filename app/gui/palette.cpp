// SPDX-License-Identifier: Apache-2.0
#include "app/gui/palette.hpp"

namespace vialwright::gui {

using workbench::Tone;
using workbench::ZoneKind;

Tone Palette::tone_of(ZoneKind kind) {
    switch (kind) {
        case ZoneKind::usual: return Tone::good;
        case ZoneKind::low:
        case ZoneKind::high: return Tone::caution;
        case ZoneKind::too_low:
        case ZoneKind::stop: return Tone::stop;
        case ZoneKind::allowed: return Tone::note;
        case ZoneKind::unstated: break;
    }
    return Tone::none;
}

// Tones are listed as in workbench::Tone: none, good, note, caution, open, stop.
Palette Palette::light() {
    Palette p;
    p.window = wxColour("#EDF0F4");
    p.panel = wxColour("#FFFFFF");
    p.inset = wxColour("#F5F7FA");
    p.line = wxColour("#D8DEE6");
    p.field_line = wxColour("#858F9E");
    p.text = wxColour("#18202B");
    p.muted = wxColour("#566170");
    p.accent = wxColour("#1D5FBF");
    p.on_accent = wxColour("#FFFFFF");
    p.desk = wxColour("#DDE3EA");
    p.paper = wxColour("#FFFFFF");
    p.ink = wxColour("#000000");
    p.shadow = wxColour(24, 32, 43, 28);
    p.tones = {{{wxColour("#465160"), wxColour("#EDF0F4"), wxColour("#C9D1DC"), wxColour("#18202B")},
                {wxColour("#14603A"), wxColour("#E1F3E8"), wxColour("#22794B"), wxColour("#FFFFFF")},
                {wxColour("#1B4F94"), wxColour("#E4EEFA"), wxColour("#2A68BA"), wxColour("#FFFFFF")},
                {wxColour("#734600"), wxColour("#FDEFD2"), wxColour("#F0B84A"), wxColour("#2E1E00")},
                {wxColour("#553489"), wxColour("#EFE9F9"), wxColour("#7350AE"), wxColour("#FFFFFF")},
                {wxColour("#9C1420"), wxColour("#FCE5E6"), wxColour("#C32632"), wxColour("#FFFFFF")}}};
    return p;
}

Palette Palette::dark() {
    Palette p;
    p.is_dark = true;
    p.window = wxColour("#14171C");
    p.panel = wxColour("#1E232A");
    p.inset = wxColour("#262C35");
    p.line = wxColour("#39424E");
    p.field_line = wxColour("#727E8E");
    p.text = wxColour("#ECF0F5");
    p.muted = wxColour("#A9B4C2");
    p.accent = wxColour("#7FB4F8");
    p.on_accent = wxColour("#0B1A2E");
    p.desk = wxColour("#101317");
    p.paper = wxColour("#FFFFFF");
    p.ink = wxColour("#000000");
    p.shadow = wxColour(0, 0, 0, 90);
    p.tones = {{{wxColour("#C2CBD7"), wxColour("#2A313B"), wxColour("#566272"), wxColour("#FFFFFF")},
                {wxColour("#86DFAA"), wxColour("#1A3526"), wxColour("#2A7A4E"), wxColour("#FFFFFF")},
                {wxColour("#93C2FA"), wxColour("#1B2F49"), wxColour("#2F68B0"), wxColour("#FFFFFF")},
                {wxColour("#F6C768"), wxColour("#3C2E10"), wxColour("#D9A136"), wxColour("#231700")},
                {wxColour("#CDB6F5"), wxColour("#30264A"), wxColour("#7350AE"), wxColour("#FFFFFF")},
                {wxColour("#FF9DA3"), wxColour("#46191E"), wxColour("#BF2F3B"), wxColour("#FFFFFF")}}};
    return p;
}

}  // namespace vialwright::gui
