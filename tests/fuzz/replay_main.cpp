// SPDX-License-Identifier: Apache-2.0
// Runs a fuzz target without libFuzzer, so that every build and every sanitizer sees the corpus: each file of the
// given folders, the empty input, and inputs from a fixed seed. A target that finds a fault aborts.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr int random_inputs = 2000;
constexpr std::size_t longest_random_input = 96;

void run(const std::vector<std::uint8_t>& input) { LLVMFuzzerTestOneInput(input.data(), input.size()); }

std::size_t run_folder(const std::filesystem::path& folder) {
    std::size_t files = 0;
    if (!std::filesystem::is_directory(folder)) return files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        run({std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()});
        ++files;
    }
    return files;
}

void run_random() {
    std::mt19937 random(20260305);  // always the same inputs: a failure must come back
    for (int count = 0; count < random_inputs; ++count) {
        std::vector<std::uint8_t> input(random() % (longest_random_input + 1));
        for (auto& byte : input) byte = static_cast<std::uint8_t>(random() & 0xff);
        run(input);
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::size_t files = 0;
    for (int argument = 1; argument < argc; ++argument) files += run_folder(argv[argument]);
    run({});
    run_random();
    std::printf("%zu corpus files and %d random inputs passed\n", files, random_inputs);
}
