// Replays the inputs of a target's corpus, and every prefix of each: with any compiler, in ctest.

#include "tests/fuzz/fuzz.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

int main(int count, char** words) {
    if (count != 2) {
        std::cerr << "usage: " << words[0] << " CORPUS_FOLDER\n";
        return 2;
    }
    std::size_t inputs = 0;
    for (const auto& entry : std::filesystem::directory_iterator(words[1])) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
        const std::size_t step = bytes.size() / 2000 + 1;
        for (std::size_t size = 0; size <= bytes.size(); size += step)
            motcua::fuzz::fuzz({reinterpret_cast<const std::uint8_t*>(bytes.data()), size});
        motcua::fuzz::fuzz({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
        ++inputs;
    }
    std::cout << inputs << " inputs\n";
    return inputs == 0 ? 1 : 0;
}
