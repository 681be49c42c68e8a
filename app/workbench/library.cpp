// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/library.hpp"

#include <algorithm>
#include <cstdlib>

#include "app/files/compounding_file.hpp"
#include "app/files/facility_file.hpp"
#include "app/files/label_book_file.hpp"
#include "app/files/printers_file.hpp"
#include "app/files/read_file.hpp"
#include "app/files/reference_file.hpp"
#include "app/files/rules_file.hpp"
#include "app/files/stock_file.hpp"
#include "vialwright_config.hpp"

namespace vialwright::workbench {

namespace {

namespace fs = std::filesystem;

fs::path environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? fs::path() : fs::path(value);
}

// The folder that the running program lies in; empty where the system does not say.
fs::path program_folder() {
    std::error_code unknown;
    return fs::read_symlink("/proc/self/exe", unknown).parent_path();
}

// Installed data beside the program first: an installation that was moved must not read another one's data.
fs::path installed_data() {
    std::error_code ignored;
    const fs::path moved = (program_folder() / config::install_data_dir_from_program).lexically_normal();
    return fs::is_directory(moved, ignored) ? moved : fs::path(config::install_data_dir);
}

bool runs_from_build_folder() {
    const fs::path build(config::build_dir);
    const fs::path program = program_folder();
    return std::ranges::mismatch(build, program).in1 == build.end();
}

fs::path user_settings() {
    if (const auto config = environment("XDG_CONFIG_HOME"); !config.empty()) return config / "vialwright";
    if (const auto home = environment("HOME"); !home.empty()) return home / ".config" / "vialwright";
    return {};
}

}  // namespace

LibraryPaths LibraryPaths::standard() {
    LibraryPaths paths;
    if (const auto data = environment("VIALWRIGHT_DATA"); !data.empty()) {
        paths.data = data;
        paths.fonts = data / "fonts";
    } else if (runs_from_build_folder()) {
        paths.data = config::source_data_dir;
        paths.fonts = config::build_fonts_dir;
    } else {
        paths.data = installed_data();
        paths.fonts = paths.data / "fonts";
    }
    paths.overlays = files::site_overlays();
    paths.settings = user_settings();
    paths.glabels = environment("VIALWRIGHT_GLABELS");
    if (paths.glabels.empty()) paths.glabels = files::installed_glabels;
    return paths;
}

// Folders that were named are all there is; else the shipped ones, and what the user has.
files::FormularyFolders Library::formulary() const {
    if (!paths_.formulary.empty()) return files::FormularyFolders(paths_.formulary, paths_.overlays);
    return files::FormularyFolders({paths_.data / "formulary"}, paths_.overlays, own_formulary());
}

fs::path Library::own_formulary() const { return paths_.formulary.empty() ? own("formulary") : fs::path(); }

std::vector<files::ApprovedMonograph> Library::approvals() const {
    const fs::path path = paths_.overlays / "approvals.toml";
    files::FaultLog log(path.string());
    const auto bytes = files::read_file(path, log);
    if (!bytes) return {};
    return files::parse_approvals(*bytes, path.string())
        .value.value_or(std::vector<files::ApprovedMonograph>());
}

// A reading with a value: its warnings are kept. One without: its faults are the answer.
template <class Value>
Loaded<const Value*> Library::keep(files::Reading<Value> reading, std::unique_ptr<Value>& into) {
    if (!reading.value) return Failure{std::move(reading.faults)};
    warnings_.insert(warnings_.end(), reading.faults.begin(), reading.faults.end());
    into = std::make_unique<Value>(*std::move(reading.value));
    return static_cast<const Value*>(into.get());
}

Loaded<const formulary::Monograph*> Library::product(const std::string& id) {
    auto& slot = monographs_[id];
    if (slot) return static_cast<const formulary::Monograph*>(slot.get());
    return keep(formulary().load(id), slot);
}

std::vector<ProductFile> Library::products(files::Faults& faults) {
    std::vector<ProductFile> products;
    for (auto& file : formulary().load_all(faults)) {
        if (file.is_replaced) continue;
        ProductFile product{file.path, nullptr, std::move(file.reading.faults)};
        if (file.reading.value) {
            auto& slot = monographs_[file.reading.value->id];
            if (!slot) slot = std::make_unique<formulary::Monograph>(*std::move(file.reading.value));
            product.monograph = slot.get();
        }
        products.push_back(std::move(product));
    }
    return products;
}

Loaded<const formulary::Reference*> Library::reference() {
    if (reference_) return static_cast<const formulary::Reference*>(reference_.get());
    return keep(files::read_reference(paths_.data / "reference"), reference_);
}

Loaded<const compounding::CompoundingReference*> Library::compounding() {
    if (compounding_) return static_cast<const compounding::CompoundingReference*>(compounding_.get());
    return keep(files::read_compounding(paths_.data / "reference"), compounding_);
}

Loaded<const bud::RuleBook*> Library::rules() {
    if (rules_) return static_cast<const bud::RuleBook*>(rules_.get());
    return keep(files::read_rules(paths_.data / "rules", paths_.overlays / "beyond-use-dates.toml"), rules_);
}

Loaded<const stock::Catalogue*> Library::catalogue() {
    if (catalogue_) return static_cast<const stock::Catalogue*>(catalogue_.get());
    return keep(files::read_stock(paths_.data / "stock", own("stock")), catalogue_);
}

const files::GlabelsStock& Library::glabels() {
    if (!glabels_) glabels_ = std::make_unique<files::GlabelsStock>(files::read_glabels(paths_.glabels));
    return *glabels_;
}

Loaded<const stock::Stock*> Library::stock(const std::string& id) {
    if (id.starts_with(files::glabels_prefix)) return stock::find(glabels().catalogue, id);
    const auto own = catalogue();
    if (!own) return Failure{own.error()};
    return stock::find(**own, id);
}

// Of the user's settings; "" where there are none.
fs::path Library::own(const char* name) const {
    return paths_.settings.empty() ? fs::path() : paths_.settings / name;
}

Loaded<const stock::Containers*> Library::containers() {
    if (containers_) return static_cast<const stock::Containers*>(containers_.get());
    return keep(files::read_containers(paths_.data / "containers" / "vials.toml", own("containers.toml")),
                containers_);
}

Loaded<const printer::Printers*> Library::printers() {
    if (printers_) return static_cast<const printer::Printers*>(printers_.get());
    return keep(files::read_printers(own("printers.toml")), printers_);
}

Loaded<const content::LabelBook*> Library::label_book() {
    if (label_book_) return static_cast<const content::LabelBook*>(label_book_.get());
    return keep(files::read_label_book(paths_.data / "labels"), label_book_);
}

// "sample" is the shipped, fictitious one; the user's own is settings/facility.toml, others by name beside it.
Loaded<const content::Facility*> Library::facility(const std::string& id) {
    auto& slot = facilities_[id];
    if (slot) return static_cast<const content::Facility*>(slot.get());
    std::error_code ignored;
    const fs::path own = paths_.settings / "facility.toml";
    fs::path file = paths_.data / "facility" / "sample.toml";
    if (id.empty() && fs::exists(own, ignored)) file = own;
    else if (!id.empty() && id != "sample") file = paths_.settings / "facility" / (id + ".toml");
    return keep(files::read_facility(file), slot);
}

Loaded<const layout::FontSet*> Library::fonts() {
    if (fonts_) return static_cast<const layout::FontSet*>(fonts_.get());
    auto loaded = layout::FontSet::load(paths_.fonts);
    if (!loaded)
        return Failure{
            files::Faults{{paths_.fonts.string(), {}, loaded.error(), false, files::Cause::not_found}}};
    fonts_ = std::make_unique<layout::FontSet>(*std::move(loaded));
    return static_cast<const layout::FontSet*>(fonts_.get());
}

}  // namespace vialwright::workbench
