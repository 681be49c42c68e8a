// SPDX-License-Identifier: Apache-2.0
#include "app/gui/native.hpp"

#include <dlfcn.h>

namespace vialwright::gui::native {

namespace {

// A function of a loaded library as the type that its documentation gives; null if there is none of that name.
template <class Function> Function* find(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_DEFAULT, name));
}

struct List {  // GList: its first two members
    void* data;
    List* next;
};

constexpr int event_is_scroll = 31;  // GDK_SCROLL
constexpr int ellipsis_at_end = 3;   // PANGO_ELLIPSIZE_END
constexpr int role_panel = 39;       // ATK_ROLE_PANEL

void* accessible(wxWindow& window) {
    static auto* get = find<void*(void*)>("gtk_widget_get_accessible");
    return get && window.GetHandle() ? get(window.GetHandle()) : nullptr;
}

void set_text(const char* function, wxWindow& window, const std::string& text) {
    auto* set = find<void(void*, const char*)>(function);
    void* object = accessible(window);
    if (set && object) set(object, text.c_str());
}

void* connect(void* object, const char* signal, int (*handler)(void*, void*, void*), void* data) {
    static auto* connect_data =
        find<unsigned long(void*, const char*, int (*)(void*, void*, void*), void*, void*, int)>(
            "g_signal_connect_data");
    if (connect_data) connect_data(object, signal, handler, data, nullptr, 0);
    return object;
}

// The signal "event" comes before "scroll-event", which would change the choice.
int pass_wheel_on(void*, void* event, void* choice) {
    if (*static_cast<int*>(event) != event_is_scroll) return 0;
    static auto* parent_of = find<void*(void*)>("gtk_widget_get_parent");
    static auto* propagate = find<void(void*, void*)>("gtk_propagate_event");
    if (parent_of && propagate)
        if (void* parent = parent_of(choice)) propagate(parent, event);
    return 1;
}

void tame_part(void* part, void* choice) {
    connect(part, "event", pass_wheel_on, choice);
    static auto* for_all = find<void(void*, void (*)(void*, void*), void*)>("gtk_container_forall");
    static auto* container_type = find<unsigned long()>("gtk_container_get_type");
    static auto* is_a = find<int(void*, unsigned long)>("g_type_check_instance_is_a");
    if (for_all && container_type && is_a && is_a(part, container_type())) for_all(part, tame_part, choice);
}

wxWindow* window_of(wxWindow& window, const void* widget) {
    if (window.GetHandle() == widget) return &window;
    for (wxWindow* child : window.GetChildren())
        if (wxWindow* found = window_of(*child, widget)) return found;
    return nullptr;
}

}  // namespace

void set_accessible_name(wxWindow& window, const std::string& name) {
    set_text("atk_object_set_name", window, name);
}

void set_accessible_description(wxWindow& window, const std::string& description) {
    set_text("atk_object_set_description", window, description);
}

void set_accessible_panel(wxWindow& window, const std::string& name) {
    set_accessible_name(window, name);
    auto* set_role = find<void(void*, int)>("atk_object_set_role");
    void* object = accessible(window);
    if (set_role && object) set_role(object, role_panel);
}

void set_style_class(wxWindow& window, const char* name, bool on) {
    static auto* context_of = find<void*(void*)>("gtk_widget_get_style_context");
    auto* change =
        find<void(void*, const char*)>(on ? "gtk_style_context_add_class" : "gtk_style_context_remove_class");
    if (context_of && change && window.GetHandle()) change(context_of(window.GetHandle()), name);
}

void tame_choice(wxWindow& choice) {
    void* widget = choice.GetHandle();
    if (!widget) return;
    tame_part(widget, widget);
    static auto* cells_of = find<List*(void*)>("gtk_cell_layout_get_cells");
    static auto* set = find<void(void*, const char*, ...)>("g_object_set");
    static auto* free_list = find<void(List*)>("g_list_free");
    if (!cells_of || !set || !free_list) return;
    List* cells = cells_of(widget);
    for (List* cell = cells; cell; cell = cell->next)
        set(cell->data, "ellipsize", ellipsis_at_end, static_cast<void*>(nullptr));
    free_list(cells);
}

wxWindow* focused_in(wxWindow& top) {
    static auto* focus_of = find<void*(void*)>("gtk_window_get_focus");
    static auto* parent_of = find<void*(void*)>("gtk_widget_get_parent");
    if (!focus_of || !parent_of || !top.GetHandle()) return wxWindow::FindFocus();
    for (void* widget = focus_of(top.GetHandle()); widget; widget = parent_of(widget))
        if (wxWindow* window = window_of(top, widget)) return window;
    return nullptr;
}

void prefer_dark(bool dark) {
    static auto* settings = find<void*()>("gtk_settings_get_default");
    static auto* set = find<void(void*, const char*, ...)>("g_object_set");
    if (!settings || !set) return;
    if (void* all = settings())
        set(all, "gtk-application-prefer-dark-theme", static_cast<int>(dark), static_cast<void*>(nullptr));
}

}  // namespace vialwright::gui::native
