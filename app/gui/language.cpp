// SPDX-License-Identifier: Apache-2.0
#include "app/gui/language.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include <wx/translation.h>

#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"
#include "vialwright_config.hpp"

namespace vialwright::gui {

namespace {

namespace fs = std::filesystem;
using workbench::Language;

// The pseudo-language changes what the Spanish catalogue knows: what stays plain was never marked for translation.
// Never deleted: wx exports no destructor of what a catalogue holds, and texts are wanted until the program ends.
const wxMsgCatalog* read_catalogue(const fs::path& folder) {
    const fs::path file = folder / "es" / "LC_MESSAGES" / "vialwright.mo";
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) return nullptr;
    return wxMsgCatalog::CreateFromFile(shown(file.string()), "vialwright");
}

// "Yes", "Save" and the like. wx takes the object over.
void speak_stock_words() {
    auto* words = new wxTranslations;
    words->SetLanguage("es");
    words->AddStdCatalog();
    wxTranslations::Set(words);
}

}  // namespace

fs::path catalogue_folder() {
    std::error_code unknown;
    const fs::path program = fs::read_symlink("/proc/self/exe", unknown).parent_path();
    const fs::path build(config::build_dir);
    const bool is_built = std::ranges::mismatch(build, program).in1 == build.end();
    return (is_built ? build : program / "..").lexically_normal() / "share" / "locale";
}

bool speak_language(Language language, const fs::path& folder) {
    workbench::speak({});
    wxTranslations::Set(nullptr);
    if (language == Language::english) return true;
    const wxMsgCatalog* catalogue = read_catalogue(folder);
    if (catalogue == nullptr) return false;
    if (language == Language::spanish) speak_stock_words();
    workbench::speak([catalogue, language](const char* english) -> std::string {
        if (*english == '\0') return "";  // a catalogue keeps its own head under it
        const wxString* found = catalogue->GetString(shown(english));
        if (found == nullptr) return english;
        return language == Language::pseudo ? workbench::pseudo_text(english) : typed(*found);
    });
    return true;
}

}  // namespace vialwright::gui
