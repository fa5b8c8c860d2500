#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr int mutations = 20'000;

std::vector<std::string> seeds() {
    std::vector<std::string> texts;
    for (const auto& entry : std::filesystem::directory_iterator(FUZZ_SEEDS)) {
        std::ifstream file(entry.path(), std::ios::binary);
        texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return texts;
}

void try_text(const std::string& text) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

/// A seed with a few bytes changed, taken out or doubled, or two seeds joined.
std::string mutated(const std::vector<std::string>& texts, std::mt19937_64& random) {
    std::string text = texts[random() % texts.size()];
    for (auto changes = random() % 6; changes > 0 && !text.empty(); --changes) {
        const std::size_t at = random() % text.size();
        const std::size_t length = 1 + random() % 8;
        switch (random() % 4) {
        case 0:
            text[at] = static_cast<char>(random());
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(at, text.substr(at, length));
            break;
        default:
            text += texts[random() % texts.size()];
        }
    }
    return text;
}

} // namespace

/// Replays the seeds, then mutations of them. `seed` may be given to repeat a run.
int main(int count, char** words) {
    const auto seed = count > 1 ? std::strtoull(words[1], nullptr, 10) : std::random_device{}();
    std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
    std::fflush(stdout);
    std::mt19937_64 random(seed);
    const auto texts = seeds();
    if (texts.empty()) {
        return 1;
    }
    for (const std::string& text : texts) {
        try_text(text);
    }
    for (int i = 0; i < mutations; ++i) {
        try_text(mutated(texts, random));
    }
    return 0;
}
