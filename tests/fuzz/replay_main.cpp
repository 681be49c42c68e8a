// SPDX-License-Identifier: Apache-2.0
// Runs a fuzz target without libFuzzer, so that every build and every sanitizer sees the corpus: each file of the
// given folders, the empty input, and inputs from a fixed seed. A target that finds a fault aborts.
//
//   fuzz_csv FOLDER...                 the corpus
//   fuzz_csv --seconds 600 FOLDER...   ... and changed inputs made of it, for so long, for targets that libFuzzer's compiler
//                                      cannot build; what a fault was found with is kept as ./found
#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" __attribute__((weak)) void __sanitizer_set_death_callback(void (*callback)());  // NOLINT

namespace {

using Input = std::vector<std::uint8_t>;
using Random = std::mt19937_64;

constexpr int random_inputs = 2000;
constexpr std::size_t longest_random_input = 96;
constexpr std::size_t longest_changed_input = 16'384;

const Input* running = nullptr;  // for what is kept of a fault

void run(const Input& input) {
    running = &input;
    LLVMFuzzerTestOneInput(input.data(), input.size());
}

// Called while the program dies: only what is safe then.
void keep_input() {
    const int file = ::open("found", O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0 || !running) return;
    static_cast<void>(!::write(file, running->data(), running->size()));
    ::close(file);
}

std::vector<Input> read_folder(const std::filesystem::path& folder) {
    std::vector<Input> inputs;
    if (!std::filesystem::is_directory(folder)) return inputs;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        inputs.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return inputs;
}

void run_random() {
    Random random(20260305);  // always the same inputs: a failure must come back
    for (int count = 0; count < random_inputs; ++count) {
        Input input(random() % (longest_random_input + 1));
        for (auto& byte : input) byte = static_cast<std::uint8_t>(random() & 0xff);
        run(input);
    }
}

class Changer {
public:
    Changer(const std::vector<Input>& corpus, std::uint64_t seed) : corpus_(corpus), random_(seed) {}

    Input next() {
        Input input = any();
        for (std::size_t changes = 1 + below(6); changes > 0; --changes) change(input);
        if (input.size() > longest_changed_input) input.resize(longest_changed_input);
        return input;
    }

private:
    std::size_t below(std::size_t most) { return most == 0 ? 0 : random_() % most; }
    const Input& any() { return corpus_[below(corpus_.size())]; }
    std::ptrdiff_t place(const Input& input) { return static_cast<std::ptrdiff_t>(below(input.size() + 1)); }

    // A piece of any input, mostly short.
    Input piece() {
        const Input& from = any();
        const std::size_t begin = below(from.size());
        const std::size_t longest = from.size() - begin;
        const std::size_t length = std::min(longest, below(below(8) == 0 ? 400 : 24));
        const auto at = from.begin() + static_cast<std::ptrdiff_t>(begin);
        return {at, at + static_cast<std::ptrdiff_t>(length)};
    }

    void insert(Input& input, const Input& what) {
        input.insert(input.begin() + place(input), what.begin(), what.end());
    }

    void erase(Input& input) {
        const auto from = place(input);
        const auto left = input.end() - input.begin() - from;
        input.erase(input.begin() + from,
                    input.begin() + from +
                        std::min<std::ptrdiff_t>(left, 1 + static_cast<std::ptrdiff_t>(below(40))));
    }

    void change(Input& input) {
        static constexpr std::array<std::string_view, 18> words{"0",
                                                                "-1",
                                                                "1e9",
                                                                "99999999999999999999",
                                                                ".5",
                                                                "1.0",
                                                                "\"",
                                                                "\"\"",
                                                                "\r\n",
                                                                "\n",
                                                                ",",
                                                                ";",
                                                                "[",
                                                                "{",
                                                                "\\u0000",
                                                                "=",
                                                                "\xEF\xBB\xBF",
                                                                "\xFF"};
        switch (below(6)) {
            case 0:
                if (!input.empty()) input[below(input.size())] ^= static_cast<std::uint8_t>(1U << below(8));
                return;
            case 1: {
                const auto word = words[below(words.size())];
                return insert(input, Input(word.begin(), word.end()));
            }
            case 2: return erase(input);
            case 3: erase(input); return insert(input, piece());
            case 4:
                if (!input.empty()) input[below(input.size())] = static_cast<std::uint8_t>(below(256));
                return;
            default: return insert(input, piece());
        }
    }

    const std::vector<Input>& corpus_;
    Random random_;
};

std::size_t run_changed(const std::vector<Input>& corpus, std::chrono::seconds time) {
    if (corpus.empty()) return 0;
    Changer changer(corpus, std::random_device{}());
    const auto end = std::chrono::steady_clock::now() + time;
    std::size_t count = 0;
    for (; std::chrono::steady_clock::now() < end; ++count) run(changer.next());
    return count;
}

void keep_what_kills() {
    if (__sanitizer_set_death_callback) __sanitizer_set_death_callback(keep_input);
    std::signal(SIGABRT, [](int) {
        keep_input();
        std::signal(SIGABRT, SIG_DFL);
        std::abort();
    });
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<Input> corpus;
    std::chrono::seconds time{};
    for (int argument = 1; argument < argc; ++argument) {
        if (std::string_view(argv[argument]) == "--seconds" && argument + 1 < argc) {
            time = std::chrono::seconds(std::strtol(argv[++argument], nullptr, 10));
            continue;
        }
        auto inputs = read_folder(argv[argument]);
        std::move(inputs.begin(), inputs.end(), std::back_inserter(corpus));
    }
    if (time.count() > 0) keep_what_kills();
    for (const Input& input : corpus) run(input);
    run({});
    run_random();
    std::printf("%zu corpus files and %d random inputs passed\n", corpus.size(), random_inputs);
    if (time.count() > 0) std::printf("%zu changed inputs passed\n", run_changed(corpus, time));
}
