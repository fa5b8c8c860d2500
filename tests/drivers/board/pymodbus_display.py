"""A Modbus RTU display with address 5, made of pymodbus: tells what it shows."""
import sys

from pymodbus.datastore import (ModbusSequentialDataBlock, ModbusServerContext,
                                ModbusSlaveContext)
from pymodbus.server import StartSerialServer
from pymodbus.transaction import ModbusRtuFramer


class Display(ModbusSequentialDataBlock):
    def setValues(self, address, values):
        super().setValues(address, values)
        print("shows", "".join(chr(value) for value in self.values[:4]), file=sys.stderr, flush=True)


display = ModbusSlaveContext(hr=Display(0, [32] * 16), zero_mode=True)
units = ModbusServerContext(slaves={5: display}, single=False)
print("ready", file=sys.stderr, flush=True)
StartSerialServer(context=units, framer=ModbusRtuFramer, port=sys.argv[1], baudrate=9600)
