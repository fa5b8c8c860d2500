#include "hall/rules/fading.h"

#include <cmath>

namespace motcua::rules {

namespace {

constexpr double millionths = 1e6;

std::int64_t whole(double value) {
    return std::llround(value);
}

} // namespace

double sum_of(const Fading& fading) {
    return static_cast<double>(fading.sum_millionths) / millionths;
}

double weight_of(const Fading& fading) {
    return static_cast<double>(fading.weight_millionths) / millionths;
}

Fading faded(Fading fading, Instant now, Minutes half_life) {
    if (fading.weight_millionths != 0 || fading.sum_millionths != 0) {
        using Half = std::chrono::duration<double, std::ratio<60>>;
        const double left = std::exp2(-Half(now - fading.at).count() / Half(half_life).count());
        fading.sum_millionths = whole(static_cast<double>(fading.sum_millionths) * left);
        fading.weight_millionths = whole(static_cast<double>(fading.weight_millionths) * left);
    }
    fading.at = now;
    return fading;
}

void add(Fading& fading, Instant now, Minutes half_life, double value, double weight) {
    fading = faded(fading, now, half_life);
    fading.sum_millionths += whole(value * millionths);
    fading.weight_millionths += whole(weight * millionths);
}

double mean_of(const Fading& fading, double expected, double weight) {
    const double all = weight_of(fading) + weight;
    return all > 0 ? (sum_of(fading) + expected * weight) / all : expected;
}

} // namespace motcua::rules
