// SPDX-License-Identifier: Apache-2.0
// The bulk check of a million mixed orders over 50 monographs: orders a second, memory, and how long one full check with
// its explanation takes; beside a mawk program (check_peer.awk) that makes the same comparisons in floating point. Three
// kinds of product, written here: a bolus by weight, a fixed dose by mouth, an infusion; and the shipped monographs to fill
// the formulary, which nobody orders.
//
//   bench_check [ORDERS]     1,000,000 if not said
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "app/bulk/csv_orders.hpp"
#include "app/bulk/report.hpp"
#include "bench/timed_child.hpp"

namespace {

using namespace vialwright;
using bench::TimedChild;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::size_t products_a_kind = 17;  // 51 in all, and the four that are shipped
constexpr double limit_seconds = 4;          // for a million, on two cores
constexpr double limit_peers = 3;            // times the time that mawk takes
constexpr double limit_megabytes = 200;
constexpr double limit_p99 = 15;  // microseconds
constexpr std::size_t timed_orders = 100'000;

constexpr std::string_view monograph_head = R"(format = "monograph/1"
id = "{id}"
revision = 1
status = "approved"
reviewed = 2026-11-22
review_due = 2027-11-22
[product]
name = "{id}"
dosage_form = "solution"
strength = "{strength} mg/mL"
total_content = "{content} mg"
fill_volume = "10 mL"
container = "vial"
routes = ["{route}"]
sterile = true
rx_only = true
compounded = "503A"
[[ingredient]]
name = "Drug"
role = "active"
amount = "{strength} mg/mL"
src = ["rule"]
[container.vial]
kind = "vial"
nominal = "10 mL"
usable = "10 mL"
dose_type = "single-dose"
label_stock = ["thermal-2.00x1.00in"]
[[contraindication]]
id = "renal"
text = "Severe renal impairment"
severity = "hard"
ask = "Severe renal impairment?"
src = ["rule"]
[[contraindication]]
id = "allergy"
text = "Hypersensitivity"
severity = "hard"
match_allergy = ["drug"]
src = ["rule"]
[[interaction]]
id = "clozapine"
with = ["clozapine"]
effect = "It may work less well"
severity = "soft"
src = ["rule"]
[[source]]
id = "rule"
title = "Dose limits of the benchmark"
kind = "guideline"
[[dose]]
id = "only"
title = "The only rule"
purpose = "individualized"
substance = "Drug"
route = "{route}"
basis = "{basis}"
population = {{ age_min = "{age} year" }}
src = ["rule"]
source_text = "Written for the benchmark."
)";

// A product, and its limits as the peer reads them.
struct Product {
    std::string id, toml, route;
    bool per_weight = false, infusion = false;
    int usual = 0;  // mg, or mg/kg
    std::string peer;
};

std::string head(const std::string& id, int strength, const std::string& route, const std::string& basis,
                 int age) {
    return fmt::format(fmt::runtime(monograph_head), fmt::arg("id", id), fmt::arg("strength", strength),
                       fmt::arg("content", strength * 10), fmt::arg("route", route), fmt::arg("basis", basis),
                       fmt::arg("age", age));
}

Product bolus(std::size_t i) {
    const int n = static_cast<int>(i) + 5;
    Product product{fmt::format("bolus-{:02}", i), "", "intravenous", true, false, 2 * n, ""};
    product.toml = head(product.id, 50, product.route, "actual-weight", 1) +
                   fmt::format(
                       "[dose.per_dose]\nusual_min = \"{} mg/kg\"\nusual_max = \"{} mg/kg\"\nbelow_usual = "
                       "\"soft\"\nabove_usual = \"soft\"\nhard_max = \"{} mg/kg\"\ncap = \"{} mg\"\n"
                       "[dose.per_day]\nhard_max = \"{} mg/kg/day\"\ncap = \"{} mg/day\"\n"
                       "[dose.round]\nto = \"0.1 mL\"\nmode = \"half-even\"\n",
                       n, 3 * n, 5 * n, 300 * n, 12 * n, 800 * n);
    product.peer = fmt::format("{}\t50\t1\t1\t{}\t{}\t{}\t{}\t{}\t{}\t\t\t\t", product.id, n, 3 * n, 5 * n,
                               300 * n, 12 * n, 800 * n);
    return product;
}

Product oral(std::size_t i) {
    const int n = static_cast<int>(i) * 10 + 50;
    Product product{fmt::format("oral-{:02}", i), "", "oral", false, false, 2 * n, ""};
    product.toml = head(product.id, 20, product.route, "fixed", 18) +
                   fmt::format(
                       "[dose.per_dose]\nusual_min = \"{} mg\"\nusual_max = \"{} mg\"\nbelow_usual = "
                       "\"soft\"\nabove_usual = \"soft\"\nhard_max = \"{} mg\"\n"
                       "[dose.per_day]\nhard_max = \"{} mg/day\"\n"
                       "[dose.round]\nto = \"0.1 mL\"\nmode = \"half-even\"\n",
                       n, 3 * n, 5 * n, 12 * n);
    product.peer =
        fmt::format("{}\t20\t18\t0\t{}\t{}\t{}\t\t{}\t\t\t\t\t", product.id, n, 3 * n, 5 * n, 12 * n);
    return product;
}

Product infusion(std::size_t i) {
    const int n = static_cast<int>(i) + 2;
    Product product{fmt::format("infusion-{:02}", i), "", "intravenous", true, true, 2 * n, ""};
    product.toml = head(product.id, 10, product.route, "actual-weight", 1) +
                   fmt::format(
                       "[dose.rate]\nusual_min = \"{} mg/kg/h\"\nusual_max = \"{} mg/kg/h\"\nbelow_usual = "
                       "\"soft\"\nabove_usual = \"soft\"\nhard_max = \"{} mg/kg/h\"\n"
                       "[dose.concentration]\nhard_max = \"5 mg/mL\"\n"
                       "[dose.round]\nto = \"0.1 mL\"\nmode = \"half-even\"\n",
                       n, 3 * n, 5 * n);
    product.peer = fmt::format("{}\t10\t1\t1\t\t\t\t\t\t\t{}\t{}\t{}\t5", product.id, n, 3 * n, 5 * n);
    return product;
}

std::vector<Product> products() {
    std::vector<Product> all;
    for (std::size_t i = 0; i < products_a_kind; ++i)
        for (const auto& product : {bolus(i), oral(i), infusion(i)}) all.push_back(product);
    return all;
}

// A decimal without a trailing zero, from tenths.
std::string tenths(int number) {
    return number % 10 == 0 ? std::to_string(number / 10) : fmt::format("{}.{}", number / 10, number % 10);
}

constexpr std::string_view header =
    "id,product,dose,route,weight,age,conditions,drugs,allergies,per_day,over,in_volume\n";

class Orders {
public:
    std::string line(const std::vector<Product>& all) {
        const Product& product = all[random_() % all.size()];
        const int weight = pick(300, 1200);  // tenths of a kilogram
        const bool pounds = pick(0, 3) == 0;
        std::string dose = dose_of(product, weight);
        std::string id = product.id;
        const int odd = pick(0, 199);
        if (odd == 0) dose = "5 xg";
        if (odd == 1) id = "no-such-product";
        if (odd == 2) dose = "1.0 g";
        const bool answered = pick(0, 99) != 0;
        const bool weighed = pick(0, 99) != 0;
        std::string line =
            fmt::format("A{:07},{},{},{},{},{},{},none,none,{},{},{}\n", ++number_, id, dose, product.route,
                        !weighed ? ""
                        : pounds ? tenths(weight * 22046 / 10000) + " lb"
                                 : tenths(weight) + " kg",
                        fmt::format("{} y", pick(20, 90)), answered ? "none" : "", pick(1, 4),
                        product.infusion ? std::to_string(pick(1, 8)) + " h" : "",
                        product.infusion ? std::to_string(pick(50, 1000)) + " mL" : "");
        if (odd == 3) line.pop_back(), line += ",one field too many\n";
        return line;
    }

private:
    int pick(int least, int most) {
        return least + static_cast<int>(random_() % static_cast<unsigned>(most - least + 1));
    }
    // From far below the usual dose to beyond the tenfold guard, most of them usual.
    std::string dose_of(const Product& product, int weight) {
        const int percent = pick(0, 9) == 0 ? pick(5, 2500) : pick(50, 150);
        const int value = std::max(1, product.usual * percent / 10);  // tenths
        if (product.infusion) return tenths(value * weight / 10) + " mg";
        if (!product.per_weight) return pick(0, 1) == 0 ? tenths(value) + " mg" : tenths(value) + "5 mg";
        switch (pick(0, 3)) {
            case 0: return tenths(value * weight / 10) + " mg";
            case 1: return std::to_string(value * 100) + " mcg/kg";
            default: return tenths(value) + " mg/kg";
        }
    }

    std::mt19937 random_{20261122};
    int number_ = 0;
};

std::string verdict_in(const std::string& line) {
    const auto from = line.find(',') + 1;
    return line.substr(from, line.find(',', from) - from);
}

// How often the peer says the same; where it differs, rounding in floating point decided.
void compare(const fs::path& ours, const fs::path& theirs) {
    std::ifstream a(ours), b(theirs);
    std::string left, right;
    std::getline(a, left);
    std::size_t all = 0, same = 0;
    std::map<std::string, std::size_t> verdicts, differences;
    while (std::getline(a, left) && std::getline(b, right)) {
        ++all;
        ++verdicts[verdict_in(left)];
        if (verdict_in(left) == verdict_in(right)) ++same;
        else ++differences[verdict_in(left) + ", not " + verdict_in(right)];
    }
    std::printf("verdicts:");
    for (const auto& [verdict, count] : verdicts) std::printf("  %s %zu", verdict.c_str(), count);
    std::printf("\nmawk agrees in %zu of %zu", same, all);
    for (const auto& [what, count] : differences) std::printf("; %s: %zu", what.c_str(), count);
    std::printf("\n");
}

// One order from its row to its report line, and the assessment alone, in microseconds.
struct Times {
    double median_full = 0, p99_full = 0, p99_assess = 0, mean_full = 0;
};

class KeepRows : public bulk::BatchSink {
public:
    explicit KeepRows(const bulk::OrderSource& source) : source_(source) {}
    bulk::Batch empty() override { return {}; }
    bool take(bulk::Batch&& batch) override {
        for (std::size_t i = 0; i < source_.count(batch) && rows.size() < timed_orders; ++i)
            source_.row(batch, i, rows.emplace_back());
        return rows.size() < timed_orders;
    }
    std::vector<bulk::OrderRow> rows;

private:
    const bulk::OrderSource& source_;
};

double at(std::vector<double>& values, double part) {
    const auto place =
        values.begin() + static_cast<std::ptrdiff_t>(static_cast<double>(values.size() - 1) * part);
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

Times time_each(const fs::path& formulary, const fs::path& file) {
    auto paths = workbench::LibraryPaths::standard();
    paths.formulary = {formulary};
    workbench::Library library(std::move(paths));
    const auto all = bulk::Products::load(library);
    const auto reference = library.reference();
    auto source = bulk::open_source(file);
    const auto orders = bulk::CsvOrders::open(**source, {}, "orders.csv");
    KeepRows kept(**orders);
    (*orders)->read(kept);
    const bulk::Checker checker(*all, **reference);
    std::vector<double> full, alone;
    std::string report;
    for (const auto& row : kept.rows) {
        report.clear();
        const auto begun = Clock::now();
        const auto checked = checker.check(row);
        const auto assessed = Clock::now();
        bulk::append_report_line(report, checked);
        const auto ended = Clock::now();
        full.push_back(std::chrono::duration<double, std::micro>(ended - begun).count());
        alone.push_back(std::chrono::duration<double, std::micro>(assessed - begun).count());
    }
    double sum = 0;
    for (const double one : full) sum += one;
    const double mean = sum / static_cast<double>(full.size());
    return {at(full, 0.5), at(full, 0.99), at(alone, 0.99), mean};
}

const char* word(bool kept) { return kept ? "kept" : "NOT kept"; }

void write_files(const fs::path& folder, std::size_t count) {
    const auto all = products();
    fs::create_directories(folder / "formulary");
    fs::copy(VIALWRIGHT_SOURCE_DIR "/data/formulary", folder / "formulary", fs::copy_options::recursive);
    std::ofstream peer(folder / "limits.txt");
    for (const auto& product : all) {
        std::ofstream(folder / "formulary" / (product.id + ".toml")) << product.toml;
        peer << product.peer << "\n";
    }
    std::ofstream file(folder / "orders.csv", std::ios::binary);
    file << header;
    Orders orders;
    for (std::size_t i = 0; i < count; ++i) file << orders.line(all);
}

int run_all(const fs::path& folder, std::size_t count) {
    write_files(folder, count);
    const std::string file = folder / "orders.csv";
    const TimedChild ours = bench::run_timed({VIALWRIGHT_BIN_DIR "/vialwright", "check", file, "--out",
                                              folder / "report.csv", "--formulary", folder / "formulary"},
                                             folder / "summary.txt");
    const TimedChild theirs = bench::run_timed(
        {"mawk", "-f", VIALWRIGHT_SOURCE_DIR "/bench/check_peer.awk", folder / "limits.txt", file},
        folder / "peer.csv");
    if (ours.status != 2) return std::printf("check did NOT run: status %d\n", ours.status), 1;
    if (theirs.status != 0) std::printf("mawk did NOT run: install the package mawk\n");
    else compare(folder / "report.csv", folder / "peer.csv");
    const Times times = time_each(folder / "formulary", file);
    const double millions = static_cast<double>(count) / 1e6;
    std::printf("\n%zu orders, %ju bytes in, %ju bytes of report out\n", count,
                static_cast<std::uintmax_t>(fs::file_size(file)),
                static_cast<std::uintmax_t>(fs::file_size(folder / "report.csv")));
    for (const auto& [name, job] : {std::pair{"vialwright", ours}, std::pair{"mawk", theirs}})
        std::printf("%-12s%8.2f s  %8.2f s of processor  %9.0f orders/s  %6.0f MB\n", name, job.wall,
                    job.processor, static_cast<double>(count) / job.wall, job.megabytes);
    std::printf(
        "one order, read, checked and reported: mean %.1f us, median %.1f us, p99 %.1f us (p99 without the "
        "report "
        "line %.1f us)\n\n",
        times.mean_full, times.median_full, times.p99_full, times.p99_assess);
    const bool fast = ours.wall < limit_seconds * millions;
    const bool near = theirs.status == 0 && ours.wall <= limit_peers * theirs.wall;
    const bool small = ours.megabytes < limit_megabytes;
    const bool even = times.p99_full < limit_p99;
    std::printf(
        "under %.0f s for a million: %s\nat most %.0f times mawk: %s (%.2f)\nunder %.0f MB: %s\np99 under "
        "%.0f us: "
        "%s\n",
        limit_seconds, word(fast), limit_peers, word(near), ours.wall / theirs.wall, limit_megabytes,
        word(small), limit_p99, word(even));
    return fast && near && small && even ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    const std::size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1'000'000;
    std::string name = (fs::temp_directory_path() / "vialwright-bench-XXXXXX").string();
    if (count == 0 || ::mkdtemp(name.data()) == nullptr) return 64;
    const int status = run_all(name, count);
    fs::remove_all(name);
    return status;
}
