// SPDX-License-Identifier: Apache-2.0
#include "app/files/glabels_file.hpp"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "app/files/glabels_template.hpp"

namespace vialwright::files {

namespace {

namespace fs = std::filesystem;
using stock::Stock;

// The database's files have at most 130 kB.
constexpr std::uintmax_t largest_file = 4 << 20;

struct Document {
    std::string name;
    pugi::xml_document xml;
};

std::vector<fs::path> xml_files(const fs::path& folder) {
    std::vector<fs::path> paths;
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator(folder, problem))
        if (entry.path().extension() == ".xml") paths.push_back(entry.path());
    std::ranges::sort(paths);
    return paths;
}

class Reader {
public:
    GlabelsStock run(const fs::path& folder) {
        const auto paths = xml_files(folder);
        found_.is_installed = !paths.empty();
        std::vector<Document> documents(paths.size());
        for (std::size_t i = 0; i < paths.size(); ++i) load(paths[i], documents[i]);
        for (const auto& document : documents) {
            const auto papers = glabels_papers(document.xml.child("Glabels-paper-sizes"));
            papers_.insert(papers.begin(), papers.end());
        }
        for (const auto& document : documents)
            for (const auto& node : document.xml.child("Glabels-templates").children("Template"))
                read(node, document.name);
        for (const auto& [node, file] : others_) read_equivalent(node);
        return std::move(found_);
    }

private:
    struct Other {
        pugi::xml_node node;
        std::string file;
    };

    void load(const fs::path& path, Document& document) {
        document.name = path.filename().string();
        std::error_code problem;
        if (!fs::is_regular_file(path, problem) || fs::file_size(path, problem) > largest_file) {
            found_.unused.push_back({document.name, "it is no file, or too large for one of gLabels"});
            return;
        }
        const auto read = document.xml.load_file(path.c_str());
        if (read) return;
        document.xml.reset();  // of half a file nothing is used
        found_.unused.push_back({document.name, fmt::format("it is not whole: {}", read.description())});
    }

    void read(const pugi::xml_node& node, const std::string& file) {
        if (!node.attribute("equiv").empty()) {
            others_.push_back({node, file});
            return;
        }
        auto stock = glabels_stock(node, papers_, file);
        if (stock) add(*std::move(stock));
        else leave_out(id_of(node, "part"), stock.error());
    }

    // "The same as part …, under another number."
    void read_equivalent(const pugi::xml_node& node) {
        const std::string id = id_of(node, "part");
        const auto same = places_.find(id_of(node, "equiv"));
        if (same == places_.end()) {
            leave_out(id, why_not(id_of(node, "equiv")));
            return;
        }
        Stock stock = found_.catalogue[same->second];
        const std::string number = node.attribute("equiv").as_string();
        stock.id = id;
        const std::string head = std::string(node.attribute("brand").as_string()) + " ";
        if (stock.name.starts_with(head + number))
            stock.name.replace(head.size(), number.size(), node.attribute("part").as_string());
        add(std::move(stock));
    }

    std::string why_not(const std::string& same) const {
        const auto found = std::ranges::find(found_.unused, same, &UnusedTemplate::id);
        if (found == found_.unused.end())
            return fmt::format("it is the same as {}, which is not there", same);
        return fmt::format("it is the same as {}, and {}", same, found->reason);
    }

    static std::string id_of(const pugi::xml_node& node, const char* part) {
        return glabels_id(node.attribute("brand").as_string(), node.attribute(part).as_string());
    }

    void add(Stock stock) {
        if (!places_.emplace(stock.id, found_.catalogue.size()).second)
            leave_out(stock.id, "another template has this id already");
        else found_.catalogue.push_back(std::move(stock));
    }

    void leave_out(const std::string& id, std::string reason) {
        found_.unused.push_back({id, std::move(reason)});
    }

    PaperSizes papers_;
    std::vector<Other> others_;
    std::unordered_map<std::string, std::size_t> places_;  // in the catalogue
    GlabelsStock found_;
};

}  // namespace

GlabelsStock read_glabels(const fs::path& folder) { return Reader().run(folder); }

}  // namespace vialwright::files
