#include "drivers/transport/open_transport.h"

#include "drivers/transport/file_transport.h"
#include "drivers/transport/tcp_transport.h"

namespace motcua::drivers {
namespace {

struct Maker {
    boost::asio::any_io_executor executor;

    std::unique_ptr<Transport> operator()(const TcpAddress& address) const {
        return std::make_unique<TcpTransport>(executor, address);
    }

    std::unique_ptr<Transport> operator()(const FolderAddress& address) const {
        return std::make_unique<FileTransport>(executor, address.path, true);
    }

    std::unique_ptr<Transport> operator()(const FileAddress& address) const {
        return std::make_unique<FileTransport>(executor, address.path, false);
    }
};

} // namespace

std::unique_ptr<Transport> make_transport(boost::asio::any_io_executor executor,
                                          const Address& address) {
    return std::visit(Maker{std::move(executor)}, address);
}

} // namespace motcua::drivers
