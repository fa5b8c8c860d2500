#include "hall/journal/failure.h"

namespace motcua::journal {

namespace {

class Category final : public boost::system::error_category {
public:
    const char* name() const noexcept override { return "motcua.journal"; }

    std::string message(int value) const override {
        switch (static_cast<Failure>(value)) {
        case Failure::disk_full:
            return "the disk is full";
        case Failure::read_only:
            return "the disk is read-only";
        case Failure::input_output:
            return "the disk failed to read or write";
        case Failure::busy:
            return "another program holds the journal locked";
        case Failure::damaged:
            return "the journal is damaged";
        case Failure::repeated_request:
            return "this request was already answered";
        case Failure::unfit:
            return "the batch does not fit the journal";
        }
        return "unknown failure";
    }
};

} // namespace

const boost::system::error_category& failure_category() noexcept {
    static const Category category;
    return category;
}

boost::system::error_code make_error_code(Failure failure) noexcept {
    return {static_cast<int>(failure), failure_category()};
}

} // namespace motcua::journal
