// Fingers and keys for a test inside the image: a multi-touch panel (type B slots) and a keyboard,
// made by uinput, told on standard input what to do:
//   tap X Y | swipe X Y TO_X TO_Y | press X Y | release | chord X Y X Y X Y | key CODE... | keys
// X, Y in thousandths of the screen. `key` presses its codes together; `keys` every key there is,
// alone and with each of Ctrl, Alt, Ctrl+Alt, Meta, Shift, SysRq.
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <iostream>
#include <linux/uinput.h>
#include <sstream>
#include <string>
#include <sys/ioctl.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using namespace std::chrono_literals;

constexpr int most_keys = 248;

class Device {
public:
    explicit Device(const char* name) : file_(::open("/dev/uinput", O_WRONLY)), name_(name) {}

    void event(int type) { ::ioctl(file_, UI_SET_EVBIT, type); }

    void key(int code) { ::ioctl(file_, UI_SET_KEYBIT, code); }

    void axis(int code, int largest) {
        ::ioctl(file_, UI_SET_ABSBIT, code);
        uinput_abs_setup setup{};
        setup.code = static_cast<std::uint16_t>(code);
        setup.absinfo.maximum = largest;
        ::ioctl(file_, UI_ABS_SETUP, &setup);
    }

    void direct() { ::ioctl(file_, UI_SET_PROPBIT, INPUT_PROP_DIRECT); }

    bool create(std::uint16_t product) {
        uinput_setup setup{};
        setup.id = {BUS_USB, 0x1209, product, 1};
        std::strncpy(setup.name, name_, sizeof setup.name - 1);
        return ::ioctl(file_, UI_DEV_SETUP, &setup) == 0 && ::ioctl(file_, UI_DEV_CREATE) == 0;
    }

    void send(int type, int code, int value) {
        input_event event{};
        event.type = static_cast<std::uint16_t>(type);
        event.code = static_cast<std::uint16_t>(code);
        event.value = value;
        if (::write(file_, &event, sizeof event) != sizeof event)
            std::cout << "lost an event" << std::endl;
    }

    void sync() { send(EV_SYN, SYN_REPORT, 0); }

private:
    int file_;
    const char* name_;
};

class Panel {
public:
    Panel() : device_("Test Touch Panel") {
        device_.event(EV_KEY);
        device_.key(BTN_TOUCH);
        device_.event(EV_ABS);
        device_.direct();
        for (const int axis : {ABS_X, ABS_Y, ABS_MT_POSITION_X, ABS_MT_POSITION_Y})
            device_.axis(axis, 1000);
        device_.axis(ABS_MT_SLOT, 9);
        device_.axis(ABS_MT_TRACKING_ID, 65535);
        device_.create(0x2309);
    }

    void down(int slot, int x, int y) {
        device_.send(EV_ABS, ABS_MT_SLOT, slot);
        device_.send(EV_ABS, ABS_MT_TRACKING_ID, ++contact_);
        move(slot, x, y, false);
        device_.send(EV_KEY, BTN_TOUCH, 1);
        device_.sync();
    }

    void move(int slot, int x, int y, bool whole = true) {
        device_.send(EV_ABS, ABS_MT_SLOT, slot);
        device_.send(EV_ABS, ABS_MT_POSITION_X, x);
        device_.send(EV_ABS, ABS_MT_POSITION_Y, y);
        if (slot == 0) {
            device_.send(EV_ABS, ABS_X, x);
            device_.send(EV_ABS, ABS_Y, y);
        }
        if (whole)
            device_.sync();
    }

    void up(int slot) {
        device_.send(EV_ABS, ABS_MT_SLOT, slot);
        device_.send(EV_ABS, ABS_MT_TRACKING_ID, -1);
        device_.send(EV_KEY, BTN_TOUCH, 0);
        device_.sync();
    }

private:
    Device device_;
    int contact_ = 0;
};

class Keyboard {
public:
    Keyboard() : device_("Test Keyboard") {
        device_.event(EV_KEY);
        for (int code = 1; code < most_keys; ++code)
            device_.key(code);
        device_.create(0x2310);
    }

    void press(const std::vector<int>& codes) {
        for (const int code : codes)
            device_.send(EV_KEY, code, 1);
        device_.sync();
        for (auto code = codes.rbegin(); code != codes.rend(); ++code)
            device_.send(EV_KEY, *code, 0);
        device_.sync();
    }

private:
    Device device_;
};

void press_every_key(Keyboard& keyboard) {
    const std::vector<std::vector<int>> holders{{},
                                                {KEY_LEFTCTRL},
                                                {KEY_LEFTALT},
                                                {KEY_LEFTMETA},
                                                {KEY_LEFTSHIFT},
                                                {KEY_LEFTCTRL, KEY_LEFTALT},
                                                {KEY_LEFTALT, KEY_SYSRQ}};
    int count = 0;
    for (const auto& held : holders) {
        for (int code = 1; code < most_keys; ++code) {
            auto codes = held;
            codes.push_back(code);
            keyboard.press(codes);
            ++count;
            std::this_thread::sleep_for(1ms);
        }
    }
    std::cout << "pressed " << count << std::endl;
}

void swipe(Panel& panel, int x, int y, int to_x, int to_y) {
    panel.down(0, x, y);
    for (int step = 1; step <= 10; ++step) {
        std::this_thread::sleep_for(15ms);
        panel.move(0, x + (to_x - x) * step / 10, y + (to_y - y) * step / 10);
    }
    panel.up(0);
}

void obey(const std::string& line, Panel& panel, Keyboard& keyboard) {
    std::istringstream words(line);
    std::string what;
    words >> what;
    std::vector<int> numbers;
    for (int number = 0; words >> number;)
        numbers.push_back(number);
    numbers.resize(what == "key" ? numbers.size() : 6);
    if (what == "tap" || what == "press") {
        panel.down(0, numbers[0], numbers[1]);
        std::this_thread::sleep_for(what == "tap" ? 120ms : 0ms);
    }
    if (what == "tap" || what == "release")
        panel.up(0);
    if (what == "swipe")
        swipe(panel, numbers[0], numbers[1], numbers[2], numbers[3]);
    if (what == "chord") {
        for (int slot = 0; slot < 3; ++slot)
            panel.down(slot, numbers[2 * slot], numbers[2 * slot + 1]);
        for (int slot = 0; slot < 3; ++slot)
            panel.up(slot);
    }
    if (what == "key")
        keyboard.press(numbers);
    if (what == "keys")
        press_every_key(keyboard);
    std::cout << "did " << line << std::endl;
}

} // namespace

int main() {
    Panel panel;
    Keyboard keyboard;
    std::cout << "ready" << std::endl;
    for (std::string line; std::getline(std::cin, line);)
        obey(line, panel, keyboard);
}
