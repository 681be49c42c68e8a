// SPDX-License-Identifier: Apache-2.0
#include "app/gui/native.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <dlfcn.h>
#include <wx/fontutil.h>

namespace vialwright::gui::native {

namespace {

// Each is looked for once: there are a hundred libraries to look in.
void* symbol(std::string_view name) {
    static std::unordered_map<std::string_view, void*> found;  // by names that are literals
    const auto [one, is_new] = found.try_emplace(name, nullptr);
    if (is_new) one->second = dlsym(RTLD_DEFAULT, one->first.data());
    return one->second;
}

// A function of a loaded library as the type that its documentation gives; null if there is none of that name.
template <class Function> Function* find(const char* name) {
    return reinterpret_cast<Function*>(symbol(name));
}

struct List {  // GList: its first two members
    void* data;
    List* next;
};

constexpr int event_is_key_press = 8;           // GDK_KEY_PRESS
constexpr int event_is_scroll = 31;             // GDK_SCROLL
constexpr int ellipsis_at_end = 3;              // PANGO_ELLIPSIZE_END
constexpr unsigned style_of_application = 600;  // GTK_STYLE_PROVIDER_PRIORITY_APPLICATION

// A control that scrolls is a pane with the control itself inside, and that is what assistive tools come to.
void* control_of(wxWindow& window) {
    void* const handle = window.GetHandle();
    static auto* pane_type = find<unsigned long()>("gtk_scrolled_window_get_type");
    static auto* inside = find<void*(void*)>("gtk_bin_get_child");
    static auto* is_a = find<int(void*, unsigned long)>("g_type_check_instance_is_a");
    if (!handle || !pane_type || !inside || !is_a || !is_a(handle, pane_type())) return handle;
    void* const control = inside(handle);
    return control ? control : handle;
}

void* accessible(wxWindow& window) {
    static auto* get = find<void*(void*)>("gtk_widget_get_accessible");
    void* const control = control_of(window);
    return get && control ? get(control) : nullptr;
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

bool has_high_contrast() {
    static auto* settings = find<void*()>("gtk_settings_get_default");
    static auto* get = find<void(void*, const char*, ...)>("g_object_get");
    static auto* free_text = find<void(void*)>("g_free");
    char* theme = nullptr;
    if (settings && get && free_text && settings())
        get(settings(), "gtk-theme-name", &theme, static_cast<void*>(nullptr));
    const bool high = theme && std::string_view(theme).find("HighContrast") != std::string_view::npos;
    if (theme) free_text(theme);
    return high;
}

void switch_setting(const char* name, bool on) {
    static auto* settings = find<void*()>("gtk_settings_get_default");
    static auto* set = find<void(void*, const char*, ...)>("g_object_set");
    if (!settings || !set) return;
    if (void* all = settings()) set(all, name, static_cast<int>(on), static_cast<void*>(nullptr));
}

wxWindow* window_of(wxWindow& window, const void* widget) {
    if (window.GetHandle() == widget) return &window;
    for (wxWindow* child : window.GetChildren())
        if (wxWindow* found = window_of(*child, widget)) return found;
    return nullptr;
}

// The control that a part of it belongs to.
wxWindow* owner_of(wxWindow& top, void* widget) {
    static auto* parent_of = find<void*(void*)>("gtk_widget_get_parent");
    for (; widget && parent_of; widget = parent_of(widget))
        if (wxWindow* window = window_of(top, widget)) return window;
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
    static auto* set_role = find<void(void*, int)>("atk_object_set_role");
    static auto* role_for_name = find<int(const char*)>("atk_role_for_name");
    void* object = accessible(window);
    if (set_role && role_for_name && object) set_role(object, role_for_name("panel"));
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

void keep_lines(wxWindow& label) {
    static auto* set = find<void(void*, int)>("gtk_label_set_line_wrap");
    if (set && label.GetHandle()) set(label.GetHandle(), 0);
}

void set_letters(wxWindow& label, const wxFont& font, const wxColour& colour) {
    static auto* make_list = find<void*()>("pango_attr_list_new");
    static auto* insert = find<void(void*, void*)>("pango_attr_list_insert");
    static auto* drop_list = find<void(void*)>("pango_attr_list_unref");
    static auto* of_font = find<void*(const void*)>("pango_attr_font_desc_new");
    using Channel = std::uint16_t;
    static auto* of_colour = find<void*(Channel, Channel, Channel)>("pango_attr_foreground_new");
    static auto* of_strike = find<void*(int)>("pango_attr_strikethrough_new");
    static auto* set = find<void(void*, void*)>("gtk_label_set_attributes");
    if (!make_list || !insert || !drop_list || !of_font || !of_colour || !of_strike || !set) return;
    const auto wide = [](unsigned char channel) { return static_cast<Channel>(channel * 0x101); };
    void* const all = make_list();
    insert(all, of_font(font.GetNativeFontInfo()->description));
    insert(all, of_colour(wide(colour.Red()), wide(colour.Green()), wide(colour.Blue())));
    if (font.GetStrikethrough()) insert(all, of_strike(1));
    set(label.GetHandle(), all);
    drop_list(all);
}

wxWindow* focused_in(wxWindow& top) {
    static auto* focus_of = find<void*(void*)>("gtk_window_get_focus");
    if (!focus_of || !top.GetHandle()) return wxWindow::FindFocus();
    return owner_of(top, focus_of(top.GetHandle()));
}

void on_focus(wxWindow& top, std::function<void(wxWindow&)> moved) {
    static std::pair<wxWindow*, std::function<void(wxWindow&)>> follower;
    follower = {&top, std::move(moved)};
    connect(
        top.GetHandle(), "set-focus",
        [](void*, void* widget, void*) {
            if (wxWindow* window = widget ? owner_of(*follower.first, widget) : nullptr)
                follower.second(*window);
            return 0;
        },
        nullptr);
}

// The signal "event" comes before "key-press-event", which looks for what has the keyboard.
void before_keys(wxWindow& top, std::function<void()> get_ready) {
    static std::function<void()> ready;
    ready = std::move(get_ready);
    connect(
        top.GetHandle(), "event",
        [](void*, void* event, void*) {
            if (*static_cast<int*>(event) == event_is_key_press) ready();
            return 0;
        },
        nullptr);
}

void set_style_name(wxWindow& top, const char* name) {
    static auto* set_name = find<void(void*, const char*)>("gtk_widget_set_name");
    if (set_name && top.GetHandle()) set_name(top.GetHandle(), name);
}

void set_style_sheet(wxWindow& top, const char* name, const std::string& sheet) {
    static auto* make = find<void*()>("gtk_css_provider_new");
    static auto* load = find<int(void*, const char*, long, void**)>("gtk_css_provider_load_from_data");
    static auto* add = find<void(void*, void*, unsigned)>("gtk_style_context_add_provider_for_screen");
    static auto* screen = find<void*()>("gdk_screen_get_default");
    if (!make || !load || !add || !screen || !top.GetHandle()) return;
    static void* provider = nullptr;
    if (!provider) add(screen(), provider = make(), style_of_application);
    set_style_name(top, name);
    load(provider, has_high_contrast() ? "" : sheet.c_str(), -1, nullptr);
}

void scale_text(int percent) {
    static auto* settings = find<void*()>("gtk_settings_get_default");
    static auto* get = find<void(void*, const char*, ...)>("g_object_get");
    static auto* set = find<void(void*, const char*, ...)>("g_object_set");
    if (!settings || !get || !set || percent == 100) return;
    void* all = settings();
    if (!all) return;
    constexpr const char* resolution = "gtk-xft-dpi";  // dots per inch, times 1,024; -1: not set
    constexpr int usual = 96 * 1024;
    int dots = -1;
    get(all, resolution, &dots, static_cast<void*>(nullptr));
    set(all, resolution, (dots > 0 ? dots : usual) * percent / 100, static_cast<void*>(nullptr));
}

double text_scale() {
    static auto* screen = find<void*()>("gdk_screen_get_default");
    static auto* resolution = find<double(void*)>("gdk_screen_get_resolution");
    constexpr double usual_dots = 96, most = 3;
    void* const shown_on = screen && resolution ? screen() : nullptr;
    return shown_on ? std::clamp(resolution(shown_on) / usual_dots, 1.0, most) : 1;
}

void show_states_at_once() { switch_setting("gtk-enable-animations", false); }

void prefer_dark(bool dark) { switch_setting("gtk-application-prefer-dark-theme", dark); }

}  // namespace vialwright::gui::native
