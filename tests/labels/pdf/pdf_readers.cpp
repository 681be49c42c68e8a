// SPDX-License-Identifier: Apache-2.0
#include "tests/labels/pdf/pdf_readers.hpp"

#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <stdexcept>

#include "labels/pdf/pdf_writer.hpp"
#include "tests/labels/label_fixture.hpp"
#include "tests/support/run_program.hpp"

namespace vialwright::tests {

namespace {

std::string unescaped(std::string text) {
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}})
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    return text;
}

double number(const std::string& text) { return std::stod(text); }

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

std::string output_of(const std::vector<std::string>& command) {
    const auto ran = test::run_program(command);
    if (ran.status != 0 || !ran.err.empty())
        throw std::runtime_error(command.front() + " (status " + std::to_string(ran.status) +
                                 "; script/test " + "installs it): " + ran.out + ran.err);
    return ran.out;
}

std::vector<FoundPage> pages_by_poppler(const std::filesystem::path& pdf) {
    const std::string text = output_of({"pdftotext", "-bbox", pdf.string(), "-"});
    static const std::regex page(R"re(<page width="([\d.]+)" height="([\d.]+)">)re");
    static const std::regex word(
        R"re(<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)</word>)re");
    std::vector<FoundPage> pages;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::smatch found;
        if (std::regex_search(line, found, page)) pages.push_back({number(found[1]), number(found[2]), {}});
        if (std::regex_search(line, found, word))
            pages.back().words.push_back({unescaped(found[5]), number(found[1]), number(found[2]),
                                          number(found[3]), number(found[4])});
    }
    return pages;
}

Raster raster_of(const std::filesystem::path& pdf, int dpi, int page) {
    const std::string stem = pdf.string() + "-" + std::to_string(dpi);
    const auto ran = test::run_program({"pdftoppm", "-mono", "-r", std::to_string(dpi), "-f",
                                        std::to_string(page), "-singlefile", pdf.string(), stem});
    if (ran.status != 0) throw std::runtime_error("pdftoppm (script/test installs it): " + ran.err);
    std::istringstream in(content_of(stem + ".pbm"));
    std::string kind;
    Raster raster;
    in >> kind >> raster.width >> raster.height;
    in.get();
    if (kind != "P4") throw std::runtime_error("pdftoppm made no bitmap");
    for (int y = 0; y < raster.height; ++y) {
        int byte = 0;
        for (int x = 0; x < raster.width; ++x) {
            if (x % 8 == 0) byte = in.get();
            raster.dark.push_back((byte >> (7 - x % 8) & 1) != 0);
        }
    }
    return raster;
}

std::vector<std::string> words_meant(const layout::LabelLayout& label) {
    std::vector<std::string> words;
    for (const draw::Mark& mark : label.drawing.marks) {
        const auto* run = std::get_if<draw::TextRun>(&mark);
        if (run == nullptr) continue;
        std::istringstream parts(run->text);
        for (std::string word; parts >> word;) words.push_back(word);
    }
    return words;
}

WrittenJob::WrittenJob(const layout::PrintJob& job, const std::string& title)
    : bytes_(pdf::write_pdf(job, fonts(), {title})), file_(folder_.write("label.pdf", bytes_)) {}

}  // namespace vialwright::tests
