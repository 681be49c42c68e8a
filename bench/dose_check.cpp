// SPDX-License-Identifier: Apache-2.0
// How many orders a second are checked, beside the same arithmetic in double without limits from data, sources, findings
// or working. The double is what it costs to be wrong in one comparison of six (docs/formulas: 0.1 x 3).
#include <random>
#include <vector>

#include <benchmark/benchmark.h>

#include "app/workbench/library.hpp"
#include "core/protocol/assess.hpp"
#include "core/units/literals.hpp"

namespace {

using namespace vialwright;
using numbers::Exact;

constexpr std::size_t cases = 4096;  // so that branch prediction does not flatter

struct Case {
    int dose_tenths;    // of mg/kg
    int weight_tenths;  // of kg
};

const std::vector<Case>& inputs() {
    static const auto made = [] {
        std::mt19937 random(20261122);
        std::uniform_int_distribution<int> dose(10, 400), weight(30, 1200);
        std::vector<Case> all(cases);
        for (auto& one : all) one = {dose(random), weight(random)};
        return all;
    }();
    return made;
}

const formulary::Monograph& glycine() {
    static workbench::Library library(workbench::LibraryPaths::standard());
    static const auto* monograph = *library.product("glycine-injection");
    return *monograph;
}

std::vector<dosing::Order> orders(const formulary::Reference& reference) {
    std::vector<dosing::Order> all;
    for (const auto& one : inputs()) {
        dosing::OrderText text;
        text.rule = "gly-iv-individualized";
        text.dose = std::to_string(one.dose_tenths) + " mg/kg";
        text.weight = std::to_string(one.weight_tenths) + " g";
        if (one.weight_tenths < 300) text.weight = std::to_string(one.weight_tenths) + " kg";
        text.age = "40 y";
        text.route = "intravenous";
        text.no_conditions = true;
        if (const auto order = dosing::read_order(text, glycine(), reference)) all.push_back(*order);
    }
    return all;
}

// The whole assessment: rule choice, limits, questions, interactions, gaps, measuring, containers, working, findings.
void full_check_with_explanation(benchmark::State& state) {
    static workbench::Library library(workbench::LibraryPaths::standard());
    const auto& reference = **library.reference();
    const auto all = orders(reference);
    std::size_t next = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(protocol::assess(glycine(), all[next++ % all.size()], reference));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(full_check_with_explanation);

// mg/kg x kg, / mg/mL, and six comparisons: the arithmetic alone.
void arithmetic_exact(benchmark::State& state) {
    using namespace units::literals;
    const Exact limits[] = {500_x, 2000_x, 20'000_x, 250_x, 10_x, 40_x};
    std::size_t next = 0;
    for (auto _ : state) {
        const Case& one = inputs()[next++ % cases];
        const Exact dose = Exact::ratio(one.dose_tenths, 10) * Exact::ratio(one.weight_tenths, 10);
        const Exact volume = dose / 50_x;
        int over = 0;
        for (const Exact& limit : limits) over += dose > limit ? 1 : 0;
        benchmark::DoNotOptimize(volume);
        benchmark::DoNotOptimize(over);
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(arithmetic_exact);

void arithmetic_double(benchmark::State& state) {
    const double limits[] = {500, 2000, 20'000, 250, 10, 40};
    std::size_t next = 0;
    for (auto _ : state) {
        const Case& one = inputs()[next++ % cases];
        const double dose = one.dose_tenths / 10.0 * (one.weight_tenths / 10.0);
        const double volume = dose / 50;
        int over = 0;
        for (const double limit : limits) over += dose > limit ? 1 : 0;
        benchmark::DoNotOptimize(volume);
        benchmark::DoNotOptimize(over);
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(arithmetic_double);

}  // namespace

BENCHMARK_MAIN();
