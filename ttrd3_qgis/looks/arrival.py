# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the layers of a run come to lie in the layer tree: the result on top, the others hidden."""

from __future__ import annotations

from qgis.core import (
    QgsLayerTree,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsLayerTreeNode,
    QgsMapLayer,
    QgsProject,
)
from qgis.PyQt.QtCore import QTimer

from ..runtime.notice import NOTICE


class Arrival:
    """The layers of one run, as QGIS loads them one after the other; used in the main thread."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project
        self.group = ""  # the group that results go to; without one they come where the cursor is
        self.is_own_group = False  # made by us, not named by the user
        self._result = ""  # its id
        self._others: list[str] = []
        self._is_waiting = False

    def note(self, layer: QgsMapLayer, is_result: bool) -> None:
        """Note a layer; newer versions of QGIS put it into the tree only later."""
        if is_result:
            self._result = layer.id()
        else:
            self._others.append(layer.id())
        if not self._is_waiting:
            self._is_waiting = True
            # PyQt keeps a function alive, but not the object of a method.
            QTimer.singleShot(0, lambda: self._arrange())

    def _arrange(self) -> None:
        self._is_waiting = False
        root = self._project.layerTreeRoot()
        for name in self._others:
            node = root.findLayer(name)
            if node is not None:
                node.setItemVisibilityChecked(False)
        node = root.findLayer(self._result)
        if node is not None:
            self._put_on_top(root, node)
            NOTICE.arrived.emit(self._result)

    def _put_on_top(self, root: QgsLayerTree, result: QgsLayerTreeLayer) -> None:
        """Move the nodes to the top of the group of results, else of the tree.

        A group of ours goes to the top as well: layers that were added since would hide the result.
        """
        group: QgsLayerTree | QgsLayerTreeGroup = root
        parent = result.parent()
        if isinstance(parent, QgsLayerTreeGroup) and parent.name() == self.group != "":
            group = parent
        for name in (*self._others, self._result):
            node = root.findLayer(name)
            if node is not None and node.parent() in (parent, root):
                _move_to_top(group, node)
        if self.is_own_group and group.parent() == root and root.children()[0] != group:
            _move_to_top(root, group)


def _move_to_top(group: QgsLayerTreeGroup, node: QgsLayerTreeNode) -> None:
    parent = node.parent()
    group.insertChildNode(0, node.clone())
    if isinstance(parent, QgsLayerTreeGroup):
        parent.removeChildNode(node)
