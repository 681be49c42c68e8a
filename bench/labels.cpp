// SPDX-License-Identifier: Apache-2.0
// Batches of labels: every label of its own lot, date and serial number, with embedded fonts, Data Matrix, the proof of fit
// and the file read back; beside gLabels' batch program, ReportLab and a plain cairo program, which make such labels without
// checking or reading back anything. Also how long the first label takes, and each step of a label by itself.
//
//   bench_labels [LABELS [LABELS]]     10,000 and 100,000 if not said
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "app/workbench/library.hpp"
#include "bench/timed_child.hpp"
#include "labels/barcode/symbol.hpp"
#include "labels/label.hpp"
#include "labels/layout/batch_layout.hpp"
#include "labels/pdf/pdf_writer.hpp"
#include "labels/proof/proof.hpp"

namespace {

using namespace vialwright;
using bench::TimedChild;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr const char* stock_id = "thermal-3.00x1.00in";
constexpr const char* product_id = "glycine-injection";
constexpr std::size_t labels_in_process = 2'500;
constexpr std::size_t labels_of_glabels = 1'000;  // its time grows with the square of their number
constexpr double limit_first_ms = 50;
constexpr double limit_proof_ms = 0.5;
// Of ten thousand labels, on the machine of the targets and, wherever this runs, of the time of the cairo program there: 4.97 s.
constexpr double limit_of_cairo = 1.3 / 4.97;

struct Limit {
    double seconds, megabytes;
};
Limit limit_for(std::size_t labels) {
    if (labels > 10'000) return {14 * static_cast<double>(labels) / 100'000, 200};
    return {1.3 * static_cast<double>(labels) / 10'000, 130};
}

double seconds_since(Clock::time_point begun) {
    return std::chrono::duration<double>(Clock::now() - begun).count();
}

std::string lot_of(std::size_t i) { return fmt::format("A26-{:05}", 10'000 + i / 10); }
std::string date_of(std::size_t i) {
    return fmt::format("2026-{:02}-{:02}", 7 + i / 2800 % 6, 1 + i / 100 % 28);
}
std::string serial_of(std::size_t i) { return fmt::format("{:06}", i + 1); }

void write_rows(const fs::path& path, std::size_t count) {
    std::ofstream file(path, std::ios::binary);
    file << "product,lot,made,bud,serial\n";
    for (std::size_t i = 0; i < count; ++i)
        file << fmt::format("{},{},2026-03-05T14:00,{},{}\n", product_id, lot_of(i), date_of(i),
                            serial_of(i));
}

template <class Value> const Value& must(const workbench::Loaded<const Value*>& loaded) {
    if (loaded) return **loaded;
    std::printf("the data did NOT load: %s\n", files::to_text(loaded.error().front()).c_str());
    std::exit(78);
}

// All that a label is made of, loaded once.
struct Desk {
    workbench::Library library{workbench::LibraryPaths::standard()};
    const formulary::Monograph& product = must(library.product(product_id));
    const content::Facility& facility = must(library.facility(""));
    const content::LabelBook& book = must(library.label_book());
    const layout::FontSet& fonts = must(library.fonts());
    const stock::Stock& stock = *stock::find(must(library.catalogue()), stock_id);
    const content::LabelKind& kind = *book.kind("503b-unit");

    content::LabelContent composed(std::size_t i) const {
        content::LabelRequest request;
        request.lot = lot_of(i);
        request.serial = serial_of(i);
        request.made = *time::parse_local_minute("2026-03-05T14:00");
        request.expires = content::expiry_on(*time::parse_date(date_of(i)));
        return *content::compose_label({book, kind, product, request, facility}, fonts.coverage());
    }
};

// Each step by itself, in milliseconds a label, on one core.
struct Steps {
    double compose = 0, lay_out = 0, write = 0, prove = 0;
    bool is_proved = false;
};

Steps time_steps(const Desk& desk) {
    const double scale = 1000.0 / static_cast<double>(labels_in_process);
    Steps steps;
    auto begun = Clock::now();
    std::vector<content::LabelContent> contents;
    for (std::size_t i = 0; i < labels_in_process; ++i) contents.push_back(desk.composed(i));
    steps.compose = seconds_since(begun) * scale;
    begun = Clock::now();
    layout::BatchLayout batch(desk.stock, {}, desk.fonts);
    std::vector<layout::LabelLayout> labels;
    for (const auto& content : contents) labels.push_back(*batch.lay_out(content));
    steps.lay_out = seconds_since(begun) * scale;
    const auto job = layout::impose(std::move(labels), desk.stock, {});
    begun = Clock::now();
    const std::string pdf = pdf::write_pdf(*job, desk.fonts, {"bench"});
    steps.write = seconds_since(begun) * scale;
    begun = Clock::now();
    steps.is_proved = proof::prove(pdf, *job).passed();
    steps.prove = seconds_since(begun) * scale;
    return steps;
}

void write_symbol(const Desk& desk, const fs::path& path) {
    const auto symbol = barcode::encode(desk.composed(0).code);
    std::ofstream file(path, std::ios::binary);
    for (int row = 0; row < symbol.rows; ++row) {
        for (int column = 0; column < symbol.columns; ++column)
            file << (symbol.dark[static_cast<std::size_t>(row * symbol.columns + column)] ? '1' : '0');
        file << '\n';
    }
}

std::string glabels_text(double y, double size, const char* weight, const std::string& content) {
    return fmt::format(
        R"(<Object-text x="{}pt" y="{}pt" w="150pt" h="{}pt" justify="Left"><Span font_family="Roboto Condensed" )"
        R"(font_size="{}" font_weight="{}" font_italic="False" color="0x000000ff" line_spacing="1">{}</Span>)"
        "</Object-text>\n",
        y > 100 ? 150 : 4, y > 100 ? y - 100 : y, size + 3, size, weight, content);
}

// `${name}` is a column of the file.
void write_glabels(const fs::path& path, const fs::path& rows) {
    std::ofstream file(path, std::ios::binary);
    file << R"(<?xml version="1.0"?>
<Glabels-document xmlns="http://glabels.org/xmlns/3.0/">
<Template brand="Bench" part="3x1" size="Other" width="216pt" height="72pt" description="3 x 1 in">
<Label-rectangle id="0" width="216pt" height="72pt" round="0pt" x_waste="0pt" y_waste="0pt">
<Layout nx="1" ny="1" x0="0pt" y0="0pt" dx="216pt" dy="72pt"/></Label-rectangle></Template>
<Objects id="0" rotate="False">
)";
    file << glabels_text(2, 12, "Bold", "Glycine Injection")
         << glabels_text(15, 8, "Bold", "1,500 mg per 30 mL (50 mg per mL)")
         << glabels_text(24, 6, "Regular", "For intravenous or intramuscular use")
         << glabels_text(31, 6, "Regular", "30 mL Single-dose vial. Discard unused portion.")
         << glabels_text(38, 5, "Regular", "Each mL contains: Glycine 50 mg; Water for Injection to 1 mL.")
         << glabels_text(44, 5, "Regular", "Store at 20 to 25 C (68 to 77 F). Protect from heat and light.")
         << glabels_text(50, 5, "Regular", "Example Sterile Compounding LLC, Springfield, IL 62701")
         << glabels_text(102, 6, "Bold", "Rx only");
    for (const auto& [y, word, name] : {std::tuple{135, "Lot ", "lot"},
                                        {142, "Expires ", "bud"},
                                        {149, "Compounded ", "made"},
                                        {156, "Serial ", "serial"}})
        file << glabels_text(y, 6, "Bold", fmt::format("{}<Field name=\"{}\"/>", word, name));
    file
        << R"(<Object-barcode x="186pt" y="12pt" w="24pt" h="24pt" style="IEC16022" backend="libiec16022" text="False" )"
        << R"(checksum="True" color="0x000000ff" field="serial"/>)"
        << "\n</Objects>\n<Merge type=\"Text/Comma/Line1Keys\" src=\"" << rows.string()
        << "\"/>\n<Data/>\n</Glabels-document>\n";
}

class Bench {
public:
    explicit Bench(fs::path folder) : folder_(std::move(folder)) {}

    // The programs first: a child's largest memory counts what its parent had when it was started.
    int run(const std::vector<std::size_t>& counts) {
        write_symbol(desk_, folder_ / "symbol.txt");
        const double first = best_first();
        std::vector<Batch> batches;
        for (const std::size_t count : counts) batches.push_back(run_batch(count));
        time_glabels();
        const Steps steps = time_steps(desk_);
        std::printf(
            "\na label, step by step on one core: compose %.3f ms, layout with proof of fit %.3f ms, "
            "writing %.3f ms, reading back %.3f ms\nthe first label, from the command to the proved file: "
            "%.1f ms\n",
            steps.compose, steps.lay_out, steps.write, steps.prove, first);
        judge("the file of these steps is proved", steps.is_proved);
        judge(fmt::format("reading back at most {} ms a label", limit_proof_ms),
              steps.prove <= limit_proof_ms);
        judge(fmt::format("the first label under {} ms", limit_first_ms), first < limit_first_ms);
        for (const Batch& batch : batches) judge_batch(batch, steps);
        return is_kept_ ? 0 : 1;
    }

private:
    struct Batch {
        std::size_t count = 0;
        TimedChild ours, cairo;
    };

    void judge(const std::string& what, bool is_kept) {
        std::printf("  %s: %s\n", what.c_str(), is_kept ? "kept" : "NOT kept");
        is_kept_ = is_kept_ && is_kept;
    }

    TimedChild child(const std::vector<std::string>& command) {
        return bench::run_timed(command, (folder_ / "said.txt").string());
    }

    void show(const char* name, std::size_t count, const TimedChild& child, std::uintmax_t bytes) {
        std::printf("%9zu  %-28s %8.2f s  %8.2f s of processor  %6.0f MB  %6ju bytes a label\n", count, name,
                    child.wall, child.processor, child.megabytes, bytes / count);
    }

    // From the command to a proved file on the disk, in milliseconds.
    double best_first() {
        double best = 1e9;
        for (int i = 0; i < 7; ++i) {
            const auto ran = child({program_, "label", product_id, "--lot", "A26-0305", "--made",
                                    "2026-03-05T14:00", "--bud", "2026-09-05", "--stock", stock_id, "--out",
                                    (folder_ / "first.pdf").string()});
            if (is_done(ran)) best = std::min(best, ran.wall * 1000);
        }
        return best;
    }

    // With something to look at, or without.
    static bool is_done(const TimedChild& ran) { return ran.status == 0 || ran.status == 1; }

    std::uintmax_t bytes_of_batch() {
        std::uintmax_t bytes = 0;
        for (const auto& entry : fs::directory_iterator(folder_ / "out"))
            bytes += fs::file_size(entry.path());
        return bytes;
    }

    Batch run_batch(std::size_t count) {
        const fs::path rows = folder_ / "rows.csv";
        write_rows(rows, count);
        fs::remove_all(folder_ / "out");
        fs::create_directories(folder_ / "out");
        const auto ours = child({program_, "label", "--from", rows.string(), "--stock", stock_id, "--out",
                                 (folder_ / "out" / "labels.pdf").string()});
        if (is_done(ours)) show("vialwright, read back", count, ours, bytes_of_batch());
        else std::printf("label --from did NOT run: status %d\n", ours.status);
        return {count, ours, peers(count, rows)};
    }

    void judge_batch(const Batch& batch, const Steps& steps) {
        const double all = steps.compose + steps.lay_out + steps.write + steps.prove;
        const double without = batch.ours.wall * (1 - steps.prove / all);
        const Limit limit = limit_for(batch.count);
        std::printf("%zu labels, without reading back %.2f s\n", batch.count, without);
        judge(fmt::format("at most {:.1f} s, on the machine of the targets", limit.seconds),
              is_done(batch.ours) && without <= limit.seconds);
        judge(fmt::format("at most {:.0f} MB", limit.megabytes), batch.ours.megabytes <= limit.megabytes);
        if (batch.cairo.status == 0)
            judge(fmt::format("at most {:.2f} of the cairo program's time ({:.2f})", limit_of_cairo,
                              without / batch.cairo.wall),
                  without <= limit_of_cairo * batch.cairo.wall);
    }

    TimedChild peers(std::size_t count, const fs::path& rows) {
        const std::string fonts = desk_.library.paths().fonts.string();
        const fs::path out = folder_ / "peer.pdf";
        const auto one = [&](const char* name, std::vector<std::string> command) {
            const auto ran = child(command);
            if (ran.status == 0) show(name, count, ran, fs::file_size(out));
            else std::printf("%s did NOT run: status %d\n", name, ran.status);
            return ran;
        };
        const auto cairo =
            one("cairo", {VIALWRIGHT_BIN_DIR "/bench_labels_peer_cairo", rows.string(), fonts, out.string()});
        one("ReportLab", {"/usr/bin/python3", VIALWRIGHT_SOURCE_DIR "/bench/labels_peer_reportlab.py",
                          rows.string(), fonts, out.string(), (folder_ / "symbol.txt").string()});
        return cairo;
    }

    // It needs a display; xvfb-run gives it one.
    void time_glabels() {
        const fs::path rows = folder_ / "few.csv";
        write_rows(rows, labels_of_glabels);
        write_glabels(folder_ / "bench.glabels", rows);
        const fs::path out = folder_ / "glabels.pdf";
        const auto ran = child({"xvfb-run", "-a", "glabels-3-batch", "-o", out.string(), "-i", rows.string(),
                                (folder_ / "bench.glabels").string()});
        const bool has_drawn = fs::exists(out) && fs::file_size(out) > 100 * labels_of_glabels;
        if (ran.status == 0 && has_drawn) show("gLabels", labels_of_glabels, ran, fs::file_size(out));
        else
            std::printf(
                "glabels-3-batch drew NO labels (status %d): it needs the packages glabels and xvfb\n",
                ran.status);
    }

    fs::path folder_;
    Desk desk_;
    std::string program_ = VIALWRIGHT_BIN_DIR "/vialwright";
    bool is_kept_ = true;
};

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::size_t> counts;
    for (int i = 1; i < argc; ++i) counts.push_back(std::strtoul(argv[i], nullptr, 10));
    if (counts.empty()) counts = {10'000, 100'000};
    std::string name = (fs::temp_directory_path() / "vialwright-bench-XXXXXX").string();
    if (std::ranges::find(counts, std::size_t{0}) != counts.end() || ::mkdtemp(name.data()) == nullptr)
        return 64;
    const int status = Bench(name).run(counts);
    fs::remove_all(name);
    return status;
}
