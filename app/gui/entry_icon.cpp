// SPDX-License-Identifier: Apache-2.0
#include "app/gui/entry_icon.hpp"

#include <utility>

#include <dlfcn.h>

namespace vialwright::gui {

namespace {

constexpr int at_the_end = 1;  // GTK_ENTRY_ICON_SECONDARY

using Pressed = std::function<void()>;

template <class Function> Function* find(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_DEFAULT, name));
}

void on_press(void*, int, void*, void* pressed) { (*static_cast<Pressed*>(pressed))(); }
void forget(void* pressed, void*) { delete static_cast<Pressed*>(pressed); }

}  // namespace

void set_entry_icon(wxControl& entry, const char* icon, const std::string& tip, Pressed pressed) {
    static auto* set_icon = find<void(void*, int, const char*)>("gtk_entry_set_icon_from_icon_name");
    static auto* set_tip = find<void(void*, int, const char*)>("gtk_entry_set_icon_tooltip_text");
    static auto* connect = find<unsigned long(void*, const char*, void (*)(void*, int, void*, void*), void*,
                                              void (*)(void*, void*), int)>("g_signal_connect_data");
    void* const handle = entry.GetHandle();
    if (!handle || !set_icon || !set_tip || !connect) return;
    set_icon(handle, at_the_end, icon);
    set_tip(handle, at_the_end, tip.c_str());
    connect(handle, "icon-press", on_press, new Pressed(std::move(pressed)), forget, 0);
}

}  // namespace vialwright::gui
