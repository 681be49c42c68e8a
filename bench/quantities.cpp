// SPDX-License-Identifier: Apache-2.0
// Reading, working out and writing quantities: how many jobs a second of processor time, beside the same jobs in double
// (std::from_chars, fmt), with Python's fractions (quantities_peer.py) and in GNU units (the program of that name). The
// fractions must agree in every exact number and every text; where double and units differ is counted.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <map>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "bench/child_process.hpp"
#include "core/calc/calculate.hpp"
#include "core/units/parse.hpp"
#include "core/units/quantity_text.hpp"

namespace {

using namespace vialwright;
using units::DosePerWeight, units::BodyWeight, units::LaboratoryConcentration, units::Milligram;

constexpr std::size_t cases = 4096;  // so that branch prediction does not flatter
// On one core, text to text. The other limit: no job is slower than the same in Python.
constexpr double limit_per_second = 1e5;
constexpr double units_tolerance = 1e-10;  // of the twelve digits that it is asked for

struct DoseCase {
    std::string dose, weight, strength;
    std::string expression() const { return dose + " * " + weight + " / (" + strength + ")"; }
};

struct Cases {
    std::vector<DoseCase> doses;
    std::vector<std::string> rates;
};

// A number as people type it, up to four digits, and one of the units.
template <std::size_t n>
std::string typed(std::mt19937& random, int most_tenths, const std::array<std::string_view, n>& units) {
    const int tenths = 1 + static_cast<int>(random() % static_cast<unsigned>(most_tenths));
    const std::string number =
        tenths % 10 == 0 ? fmt::format("{}", tenths / 10) : fmt::format("{}.{}", tenths / 10, tenths % 10);
    return fmt::format("{} {}", number, units[random() % n]);
}

const Cases& inputs() {
    static const auto made = [] {
        std::mt19937 random(20261122);
        Cases all;
        for (std::size_t i = 0; i < cases; ++i) {
            all.doses.push_back({typed<3>(random, 4000, {"mg/kg", "mcg/kg", "g/kg"}),
                                 typed<2>(random, 2000, {"kg", "lb"}),
                                 typed<3>(random, 9999, {"mg/mL", "mcg/mL", "g/L"})});
            all.rates.push_back(typed<2>(random, 9999, {"mcg/kg/min", "mg/kg/h"}));
        }
        return all;
    }();
    return made;
}

// Ours.

struct Quantities {
    DosePerWeight<Milligram> dose;
    BodyWeight weight;
    LaboratoryConcentration strength;
};

Quantities read(const DoseCase& one) {
    return {*units::parse<DosePerWeight<Milligram>>(one.dose), *units::parse<BodyWeight>(one.weight),
            *units::parse<LaboratoryConcentration>(one.strength)};
}

units::Volume volume(const Quantities& q) { return q.dose * q.weight / q.strength; }

std::string dose_to_volume(const DoseCase& one) { return units::to_text(units::Shown(volume(read(one)))); }

units::Shown converted(const std::string& rate) {
    using Rate = units::DoseRatePerWeight<Milligram>;
    static const units::Unit unit = *units::Unit::of("mg/kg/h", units::dimension_of<Rate>);
    return {units::AnyQuantity(*units::parse<Rate>(rate)), unit};
}

// In double.

struct DoubleUnit {
    std::string_view name;
    double factor;
};
constexpr std::array<DoubleUnit, 10> double_units{{{"mg/kg", 1},
                                                   {"mcg/kg", 1e-3},
                                                   {"g/kg", 1e3},
                                                   {"kg", 1},
                                                   {"lb", 0.45359237},
                                                   {"mg/mL", 1},
                                                   {"mcg/mL", 1e-3},
                                                   {"g/L", 1},
                                                   {"mcg/kg/min", 0.06},
                                                   {"mg/kg/h", 1}}};

double read_double(std::string_view text) {
    double number = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), number).ptr;
    const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()) + 1);
    for (const auto& known : double_units)
        if (known.name == unit) return number * known.factor;
    return std::nan("");
}

struct Doubles {
    double dose, weight, strength;
};
Doubles read_doubles(const DoseCase& one) {
    return {read_double(one.dose), read_double(one.weight), read_double(one.strength)};
}
double volume(const Doubles& q) { return q.dose * q.weight / q.strength; }

// Four decimals where they seem to be enough, else two, or as many as show three digits.
std::string write_double(double value, std::string_view unit) {
    int decimals = 2;
    if (std::abs(value * 1e4 - std::round(value * 1e4)) < 1e-7) decimals = 4;
    else
        for (double limit = 1; value < limit; limit /= 10) ++decimals;
    std::string text = fmt::format("{:.{}f}", value, decimals);
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    for (auto at = std::min(text.find('.'), text.size()); at > 3; at -= 3) text.insert(at - 3, 1, ',');
    return text + std::string(unit);
}

std::string dose_to_volume_in_double(const DoseCase& one) {
    return write_double(volume(read_doubles(one)), " mL");
}

// The jobs, by name: "ours/read".

template <class Items, class Job> void add(const std::string& name, const Items& items, Job job) {
    benchmark::RegisterBenchmark(name.c_str(),
                                 [&items, job](benchmark::State& state) {
                                     std::size_t next = 0;
                                     for (auto _ : state)
                                         benchmark::DoNotOptimize(job(items[next++ % items.size()]));
                                     state.SetItemsProcessed(state.iterations());
                                 })
        ->MinTime(0.3)
        ->Repetitions(3);
}

void add_jobs() {
    static std::vector<Quantities> quantities;
    static std::vector<Doubles> doubles;
    static std::vector<units::Volume> volumes;
    static std::vector<double> double_volumes;
    static std::vector<std::string> expressions;
    for (const auto& one : inputs().doses) {
        quantities.push_back(read(one));
        volumes.push_back(volume(quantities.back()));
        doubles.push_back(read_doubles(one));
        double_volumes.push_back(volume(doubles.back()));
        expressions.push_back(one.expression());
    }
    add("ours/read", inputs().doses, [](const auto& one) { return read(one); });
    add("ours/calculate", quantities, [](const auto& q) { return volume(q); });
    add("ours/write", volumes, [](const auto& v) { return units::to_text(units::Shown(v)); });
    add("ours/all", inputs().doses, dose_to_volume);
    add("ours/expression", expressions, [](const auto& text) { return calc::calculate(text, "mL"); });
    add("ours/convert", inputs().rates, [](const auto& text) { return units::to_text(converted(text)); });
    add("double/read", inputs().doses, read_doubles);
    add("double/calculate", doubles, [](const auto& q) { return volume(q); });
    add("double/write", double_volumes, [](double v) { return write_double(v, " mL"); });
    add("double/all", inputs().doses, dose_to_volume_in_double);
    add("double/convert", inputs().rates,
        [](const auto& text) { return write_double(read_double(text), " mg/kg/h"); });
}

using Rates = std::map<std::string, double>;  // jobs a second, by "who/job"

// The best of the repetitions: the machine may be shared.
class Collector : public benchmark::BenchmarkReporter {
public:
    explicit Collector(Rates& rates) : rates_(rates) {}
    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override {
        for (const Run& run : runs) {
            if (run.run_type != Run::RT_Iteration) continue;
            double& best = rates_[run.run_name.function_name];
            best = std::max(best, run.counters.at("items_per_second").value);
        }
    }

private:
    Rates& rates_;
};

// What a peer computes must be ours: the number exactly, and the text.
std::vector<std::string> our_answers() {
    std::vector<std::string> all;
    for (const auto& one : inputs().doses)
        all.push_back(volume(read(one)).value().to_fraction() + "\t" + dose_to_volume(one));
    for (const auto& rate : inputs().rates) {
        const auto shown = converted(rate);
        all.push_back(shown.count().to_fraction() + "\t" + units::to_text(shown));
    }
    return all;
}

bool run_fractions(Rates& rates) {
    std::string input;
    for (const auto& one : inputs().doses) input += one.dose + "\t" + one.weight + "\t" + one.strength + "\n";
    for (const auto& rate : inputs().rates) input += rate + "\n";
    const auto output = bench::run_child(
        {"/usr/bin/python3", "-B", VIALWRIGHT_SOURCE_DIR "/bench/quantities_peer.py"}, input);
    if (!output) return fmt::print("fractions: quantities_peer.py did NOT run\n"), false;
    std::istringstream lines(output->text);
    std::string line;
    for (int job = 0; job < 5 && std::getline(lines, line); ++job) {
        const auto tab = line.find('\t');
        std::from_chars(line.data() + tab + 1, line.data() + line.size(),
                        rates["fractions/" + line.substr(0, tab)]);
    }
    std::size_t same = 0;
    const auto ours = our_answers();
    for (const auto& answer : ours)
        if (std::getline(lines, line) && line == answer) ++same;
    fmt::print("fractions: {} of {} exact numbers and texts are ours\n", same, ours.size());
    return same == ours.size();
}

// GNU units reads an expression and the unit wanted, a line each. "h" is Planck's constant to it.
std::optional<double> units_rate(const std::vector<std::string>& questions,
                                 const std::vector<double>& answers, std::string_view unit) {
    constexpr int rounds = 10;
    const std::vector<std::string> command{"units", "--terse", "--quiet", "--output-format", "%.12g"};
    std::string input;
    for (int round = 0; round < rounds; ++round)
        for (const auto& question : questions) input += question + "\n" + std::string(unit) + "\n";
    const auto start = bench::run_child(command, "1 mg\ng\n");
    const auto output = bench::run_child(command, input);
    if (!start || !output) return std::nullopt;
    std::istringstream lines(output->text);
    std::size_t near = 0;
    for (std::size_t i = 0; i < rounds * answers.size(); ++i) {
        double answer = 0;
        lines >> answer;
        const double ours = answers[i % answers.size()];
        if (std::abs(answer - ours) <= units_tolerance * ours) ++near;
    }
    fmt::print("units: {} of {} numbers are ours to ten digits ({})\n", near, rounds * answers.size(), unit);
    return static_cast<double>(rounds * questions.size()) / (output->seconds - start->seconds);
}

void run_units(Rates& rates) {
    std::vector<std::string> expressions;
    std::vector<double> volumes, converted_rates;
    for (const auto& one : inputs().doses) {
        expressions.push_back(one.expression());
        volumes.push_back(static_cast<double>(volume(read(one)).value()));
    }
    std::vector<std::string> typed_rates = inputs().rates;
    for (auto& rate : typed_rates) {
        converted_rates.push_back(static_cast<double>(converted(rate).count()));
        if (rate.ends_with("/h")) rate += "our";
    }
    const auto all = units_rate(expressions, volumes, "mL");
    const auto convert = units_rate(typed_rates, converted_rates, "mg/kg/hour");
    if (!all || !convert) return fmt::print("units: the program is MISSING: install the package units\n");
    rates["units/all"] = rates["units/expression"] = *all;
    rates["units/convert"] = *convert;
}

void compare_double() {
    std::size_t other = 0;
    for (const auto& one : inputs().doses)
        if (dose_to_volume(one) != dose_to_volume_in_double(one)) ++other;
    fmt::print("double: {} of {} volumes are written otherwise than the exact ones\n", other, cases);
}

std::string cell(const Rates& rates, const std::string& who, const std::string& job) {
    const auto theirs = rates.find(who + "/" + job);
    const auto ours = rates.find("ours/" + job);
    if (theirs == rates.end() || ours == rates.end()) return "-";
    return fmt::format("{:.0f} {:>8}", theirs->second,
                       fmt::format("({:.3g})", ours->second / theirs->second));
}

void print_table(const Rates& rates) {
    constexpr std::array<std::array<const char*, 2>, 6> jobs{
        {{"read", "read dose, weight, strength"},
         {"calculate", "dose x weight / strength"},
         {"write", "write the volume"},
         {"all", "all three, text to text"},
         {"expression", "the same as an expression, with working"},
         {"convert", "a rate to mg/kg/h, text to text"}}};
    fmt::print(
        "\njobs a second of processor time on one core; (ours / theirs)\n{:41}{:>14}{:>24}{:>24}{:>24}\n", "",
        "Vialwright", "double", "fractions", "units");
    for (const auto& [job, words] : jobs) {
        const auto ours = rates.find(std::string("ours/") + job);
        fmt::print("{:41}{:>14.0f}{:>24}{:>24}{:>24}\n", words, ours == rates.end() ? 0 : ours->second,
                   cell(rates, "double", job), cell(rates, "fractions", job), cell(rates, "units", job));
    }
}

bool keeps_limits(const Rates& rates) {
    bool kept = true;
    for (const auto& [name, rate] : rates) {
        const auto slash = name.find('/');
        if (name.substr(0, slash) != "fractions") continue;
        const auto ours = rates.find("ours" + name.substr(slash));
        kept = kept && ours != rates.end() && ours->second >= rate;
    }
    fmt::print("\nno job slower than with fractions: {}\n", kept ? "kept" : "NOT kept");
    const auto all = rates.find("ours/all");
    const bool fast = all != rates.end() && all->second >= limit_per_second;
    fmt::print("text to text at least {:.0f} a second: {}\n", limit_per_second, fast ? "kept" : "NOT kept");
    return kept && fast;
}

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 64;
    add_jobs();
    Rates rates;
    Collector collector(rates);
    benchmark::RunSpecifiedBenchmarks(&collector);
    const bool equal = run_fractions(rates);
    run_units(rates);
    compare_double();
    print_table(rates);
    return keeps_limits(rates) && equal ? 0 : 1;
}
