#pragma once

#include <boost/json/memory_resource.hpp>

#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <string>

/// Memory for what is read, used and forgotten: it is overwritten before it is given back.
namespace motcua::protocol {

/// Overwrites the text, and all room it holds, and empties it.
inline void wipe(std::string& text) {
    text.resize(text.capacity());
    explicit_bzero(text.data(), text.size());
    text.clear();
}

/// The heap, for JSON values.
class WipingMemory final : public boost::json::memory_resource {
    void* do_allocate(std::size_t bytes, std::size_t) override { return ::operator new(bytes); }

    void do_deallocate(void* place, std::size_t bytes, std::size_t) override {
        explicit_bzero(place, bytes);
        ::operator delete(place);
    }

    bool do_is_equal(const memory_resource& other) const noexcept override {
        return dynamic_cast<const WipingMemory*>(&other) != nullptr;
    }
};

/// The heap, for containers.
template <class T>
struct WipingAllocator {
    using value_type = T;

    WipingAllocator() = default;

    template <class Other>
    WipingAllocator(const WipingAllocator<Other>&) {}

    T* allocate(std::size_t count) { return std::allocator<T>().allocate(count); }

    void deallocate(T* place, std::size_t count) {
        explicit_bzero(place, count * sizeof(T));
        std::allocator<T>().deallocate(place, count);
    }

    bool operator==(const WipingAllocator&) const = default;
};

} // namespace motcua::protocol
