/// Writes made-up events as a batch; with `check`, reads a batch and compares it with them.

#include "tests/support/hall_events.h"

#include <iostream>
#include <iterator>

int main(int count, char**) {
    using namespace motcua;
    const std::string source = protocol::make_source("tran-bien", "9f3a01bc");
    const auto events = testing::hall_events(source, 1, 50);
    if (count == 1) {
        std::cout << protocol::encode_batch(events);
        return 0;
    }
    const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    const auto batch = protocol::decode_batch(text);
    if (batch && *batch == events)
        return 0;
    std::cerr << (batch ? "the events came back changed" : batch.error().message()) << "\n";
    return 1;
}
