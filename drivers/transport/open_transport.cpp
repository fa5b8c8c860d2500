#include "drivers/transport/open_transport.h"

#include "drivers/transport/file_transport.h"
#include "drivers/transport/serial_transport.h"
#include "drivers/transport/tcp_transport.h"

namespace motcua::drivers {
namespace {

struct Maker {
    boost::asio::any_io_executor executor;
    UsbBus& bus;
    const LinkOptions& options;

    std::unique_ptr<Transport> operator()(const TcpAddress& address) const {
        return std::make_unique<TcpTransport>(executor, address);
    }

    std::unique_ptr<Transport> operator()(const FolderAddress& address) const {
        return std::make_unique<FileTransport>(executor, address.path, true);
    }

    std::unique_ptr<Transport> operator()(const FileAddress& address) const {
        return std::make_unique<FileTransport>(executor, address.path, false);
    }

    std::unique_ptr<Transport> operator()(const UsbAddress& address) const {
        return std::make_unique<UsbTransport>(bus, address, options.matches, options.quirks);
    }

    std::unique_ptr<Transport> operator()(const SerialAddress& address) const {
        return std::make_unique<SerialTransport>(
            executor, address.path, address.over(options.serial));
    }

    std::unique_ptr<Transport> operator()(const SpoolerAddress&) const { return nullptr; }
};

} // namespace

std::unique_ptr<Transport> make_transport(boost::asio::any_io_executor executor,
                                          UsbBus& bus,
                                          const Address& address,
                                          const LinkOptions& options) {
    return std::visit(Maker{std::move(executor), bus, options}, address);
}

} // namespace motcua::drivers
